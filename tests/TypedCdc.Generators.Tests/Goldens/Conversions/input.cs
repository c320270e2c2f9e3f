using System;
using System.Collections.Generic;
using NpgsqlTypes;
using TypedCdc;

namespace Shop;

[CdcValue]
public readonly record struct OrderId(long Value);

[CdcValue]
public sealed record Note(string? Text);

[CdcValue]
public readonly record struct Key<T>(Guid Value);

public sealed class ToUri : IColumnConverter<string, Uri>
{
    public static Uri Convert(string value) => new(value);
}

[CdcConverter(typeof(ToMoney))]
public readonly record struct Money(decimal Amount);

public readonly struct ToMoney : IColumnConverter<decimal?, Money>
{
    static Money IColumnConverter<decimal?, Money>.Convert(decimal? value) => new(value ?? 0);
}

[CdcConverter(typeof(ToLevel))]
public enum Level { Low, High }

public struct ToLevel : IColumnConverter<int, Level>
{
    public static Level Convert(int value) => (Level)value;
}

[CdcTable("orders")]
public sealed partial record Order(
    OrderId Id,
    OrderId? Parent,
    Toast<Note> Note,
    Note?[] Notes,
    Key<Order> Key,
    Key<Note>? NoteKey,
    [property: CdcConverter(typeof(ToUri))] Uri? Page,
    [CdcConverter(typeof(ToUri))] List<Uri?> Pages,
    Money Total,
    Money? Tax,
    Money[] Parts,
    NpgsqlRange<OrderId> Range,
    Level Level,
    PgRaw Raw,
    PgRaw?[]? Raws);

[CdcComposite("line")]
public sealed partial record Line(OrderId Order, [property: CdcConverter(typeof(ToUri))] Uri Page);
