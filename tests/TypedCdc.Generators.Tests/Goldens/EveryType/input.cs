using System;
using TypedCdc;

namespace Shop;

public enum Kind { One, Two }

[CdcTable("everything")]
public partial record Everything
{
    public required bool Bool { get; init; }

    public required short Short { get; init; }

    public required int Int { get; init; }

    public required long Long { get; init; }

    public required float Float { get; init; }

    public required double Double { get; init; }

    public required decimal Decimal { get; init; }

    public required string String { get; init; }

    public required char Char { get; init; }

    public required Guid AGuid { get; init; }

    public required byte[] Bytes { get; init; }

    public required DateTime ADateTime { get; init; }

    public required DateTimeOffset ADateTimeOffset { get; init; }

    public required DateOnly ADateOnly { get; init; }

    public required TimeOnly ATimeOnly { get; init; }

    public required TimeSpan ATimeSpan { get; init; }

    public required System.Numerics.BigInteger ABigInteger { get; init; }

    public required PgNumeric APgNumeric { get; init; }

    public required Kind AKind { get; init; }
}
