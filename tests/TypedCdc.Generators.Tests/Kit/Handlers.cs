namespace TypedCdc.Generators.Tests.Kit;

/// <summary>Writes handlers for test sources.</summary>
internal static class Handlers
{
    /// <summary>A handler that takes these changes; marks around a change, or a part of it, are kept.</summary>
    public static string Of(string name, params string[] changes) =>
        $"[CdcHandler] public partial class {name} : {string.Join(", ", changes.Select(change => $"IChangeHandler<{change}>"))} {{ "
        + string.Concat(changes.Select(change => $"public ValueTask HandleAsync({MarkedSource.Parse(change).Text} change, CancellationToken cancellationToken) => default; "))
        + "}\n";
}
