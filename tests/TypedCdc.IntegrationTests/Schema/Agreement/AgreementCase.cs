namespace TypedCdc.IntegrationTests.Schema.Agreement;

/// <summary>A schema and a handler that is checked against it.</summary>
/// <param name="Name">What is about it.</param>
/// <param name="Handler">The handler.</param>
/// <param name="Sql">What makes the schema.</param>
/// <param name="Both">What the build and the start find alike: id and severity.</param>
internal sealed record AgreementCase(string Name, CheckedHandler Handler, string Sql, params string[] Both)
{
    /// <summary>The first major version that understands the SQL.</summary>
    public int Since { get; init; } = 14;

    /// <summary>What the build alone finds, or finds to be so bad, and rightly so.</summary>
    public string[] AtBuild { get; init; } = [];

    /// <summary>What the start alone finds, or finds to be so bad, and rightly so.</summary>
    public string[] AtStart { get; init; } = [];

    /// <summary>Why they differ; null where they do not.</summary>
    public string? Reason { get; init; }
}
