namespace TypedCdc.IntegrationTests.Values;

public partial record EveryValueOrNull
{
    public required byte? SmallintAsByte { get; init; }

    public required sbyte? SmallintAsSbyte { get; init; }

    public required float? SmallintAsFloat { get; init; }

    public required double? SmallintAsDouble { get; init; }

    public required ushort? IntegerAsUshort { get; init; }

    public required double? IntegerAsDouble { get; init; }

    public required uint? BigintAsUint { get; init; }

    public required long? NumericAsLong { get; init; }

    public required ulong? NumericAsUlong { get; init; }
}
