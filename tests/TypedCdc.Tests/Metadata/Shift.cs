namespace TypedCdc.Tests.Metadata;

/// <summary>A composite with enums in it.</summary>
[CdcComposite]
internal sealed partial record Shift(ShiftDay First, ShiftDay?[]? Rest, OpenDay Any);

internal enum ShiftDay
{
    Sunday,
    Monday,
}

internal enum OpenDay
{
    Sunday,

    [CdcUnknownLabel]
    Other,
}

/// <summary>A value made of an enum.</summary>
[CdcValue]
internal sealed record ShiftKey(ShiftDay Day);

/// <summary>All that can have an enum in it.</summary>
[CdcTable]
internal sealed partial record ShiftRow(
    ShiftDay Day,
    ShiftDay? OrNull,
    OpenDay Any,
    string Text,
    PgRaw Raw,
    Toast<ShiftDay> Large,
    ShiftKey Key,
    ShiftDay[] Array,
    ShiftDay?[] Nullable,
    ShiftKey?[] Keys,
    List<ShiftDay> List,
    System.Collections.Immutable.ImmutableArray<ShiftDay> Immutable,
    ReadOnlyMemory<ShiftDay> Memory,
    ShiftDay[,] Rank2,
    ShiftDay[,,] Rank3,
    PgArray<ShiftDay> Shaped,
    NpgsqlTypes.NpgsqlRange<ShiftDay> Range,
    List<NpgsqlTypes.NpgsqlRange<ShiftDay>> Ranges,
    Shift Shift,
    Shift[] Shifts);
