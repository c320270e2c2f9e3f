using System.Collections;

namespace TypedCdc.IntegrationTests.Values;

public partial record EveryValueOrNull
{
    public required BitArray? BitAsBitArray { get; init; }

    public required bool? BitAsBool { get; init; }

    public required string? BitAsString { get; init; }

    public required BitArray? VarbitAsBitArray { get; init; }

    public required bool? VarbitAsBool { get; init; }

    public required string? VarbitAsString { get; init; }
}
