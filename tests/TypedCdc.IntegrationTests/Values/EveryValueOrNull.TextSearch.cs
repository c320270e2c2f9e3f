using NpgsqlTypes;

namespace TypedCdc.IntegrationTests.Values;

public partial record EveryValueOrNull
{
    public required NpgsqlTsVector? TsvectorAsTsVector { get; init; }

    public required string? TsvectorAsString { get; init; }

    public required NpgsqlTsQuery? TsqueryAsTsQuery { get; init; }

    public required string? TsqueryAsString { get; init; }

    public required string? JsonpathAsString { get; init; }
}
