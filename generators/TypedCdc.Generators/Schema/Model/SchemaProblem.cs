namespace TypedCdc.Generators.Schema.Model;

/// <summary>Something in the SQL that was not understood or cannot be so.</summary>
/// <param name="Kind">What sort of problem.</param>
/// <param name="Location">Where.</param>
/// <param name="Message">A sentence without a full stop.</param>
internal sealed record SchemaProblem(SchemaProblemKind Kind, SqlLocation Location, string Message)
{
    public override string ToString() => $"{Location}: {Message}";
}
