using NpgsqlTypes;

namespace TypedCdc.IntegrationTests.Values.Composed;

/// <summary>The composite sales.address, with everything in it that there is.</summary>
[CdcComposite("sales.address")]
public sealed partial record Address : IComposite
{
    public required string? Street { get; init; }

    [CdcColumn("Zip Code")]
    public int? Zip { get; init; }

    public Mood? Mood { get; init; }

    public string?[]? Tags { get; init; }

    public NpgsqlRange<DateOnly>? Lived { get; init; }

    public PgNumeric? Rent { get; init; }

    public Spot? Spot { get; init; }

    public List<Spot?>? Spots { get; init; }

    public byte[]? Seal { get; init; }

    IEnumerable<object?> IComposite.Fields() => [Street, Zip, Mood, Tags, Lived, Rent, Spot, Spots?.ToArray(), Seal];
}
