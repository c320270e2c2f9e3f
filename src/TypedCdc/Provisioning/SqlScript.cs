namespace TypedCdc.Provisioning;

/// <summary>Statements that belong together: all of them take effect, or none.</summary>
/// <param name="Statements">The statements, each ended by a semicolon.</param>
/// <param name="Count">How many they are.</param>
internal sealed record SqlScript(string Statements, int Count)
{
    public static SqlScript Of(params IReadOnlyList<string> statements) =>
        new(string.Join(' ', statements), statements.Count);

    /// <summary>As a person runs it.</summary>
    public override string ToString() => Count == 1 ? Statements : $"BEGIN; {Statements} COMMIT;";
}
