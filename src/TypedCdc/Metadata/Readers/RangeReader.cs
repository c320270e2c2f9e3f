using System.ComponentModel;
using NpgsqlTypes;
using TypedCdc.Values;
using TypedCdc.Values.Parts;
using TypedCdc.Values.Ranges;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads a range.</summary>
/// <typeparam name="T">Type of the bounds.</typeparam>
/// <typeparam name="TReader">Reads a bound.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct RangeReader<T, TReader> : IValueReader<NpgsqlRange<T>>
    where TReader : struct, IValueReader<T>
{
    private const int ShortBound = 128;

    static ColumnType IValueReader<NpgsqlRange<T>>.Type => ColumnType.Composed;

    static string IValueReader<NpgsqlRange<T>>.CSharpName => $"NpgsqlRange<{TReader.CSharpName}>";

    static bool IValueReader<NpgsqlRange<T>>.CanRead(PgType type) =>
        type.Underlying is { Kind: PgTypeKind.Range, Element: { } subtype } && TReader.CanRead(subtype);

    static Misfit? IValueReader<NpgsqlRange<T>>.Misfit(PgType type) =>
        type.Underlying is { Kind: PgTypeKind.Range, Element: { } subtype } ? TReader.Misfit(subtype) : null;

    static IEnumerable<UnreadLabels> IValueReader<NpgsqlRange<T>>.UnreadLabels(PgType type) =>
        type.Underlying is { Kind: PgTypeKind.Range, Element: { } subtype } ? TReader.UnreadLabels(subtype) : [];

    static ValueResult IValueReader<NpgsqlRange<T>>.Read(
        ReadOnlySpan<byte> bytes,
        ValueFormat format,
        PgType type,
        out NpgsqlRange<T> value)
    {
        value = NpgsqlRange<T>.Empty;
        var status = RangeContent.Open(bytes, format, out var content);
        if (status != ValueStatus.Ok || content.Has(RangeTraits.Empty))
        {
            return status;
        }

        var subtype = type.Underlying.Element!;
        var unescaper = new Unescaper(stackalloc byte[ShortBound]);
        try
        {
            var result = ReadBound(content.Lower, bytes, format, subtype, ref unescaper, out var lower);
            if (!result.IsOk)
            {
                return result.In("lower bound");
            }

            result = ReadBound(content.Upper, bytes, format, subtype, ref unescaper, out var upper);
            if (!result.IsOk)
            {
                return result.In("upper bound");
            }

            value = new NpgsqlRange<T>(
                lower,
                content.Has(RangeTraits.LowerInclusive),
                content.Has(RangeTraits.LowerInfinite),
                upper,
                content.Has(RangeTraits.UpperInclusive),
                content.Has(RangeTraits.UpperInfinite));

            return value.IsEmpty ? TakenForEmpty(content) : ValueStatus.Ok;
        }
        finally
        {
            unescaper.Dispose();
        }
    }

    /// <summary>
    /// NpgsqlRange makes itself empty when its bounds are equal: because the CLR type cannot tell them apart, or because the
    /// one that is not there has the type's default, which it only looks at for types without IEquatable, such as enums.
    /// </summary>
    private static ValueResult TakenForEmpty(RangeContent content) => ValueResult.Because(
        ValueStatus.Inexact,
        content.Has(RangeTraits.LowerInfinite | RangeTraits.UpperInfinite)
            ? $"NpgsqlRange<{TReader.CSharpName}> takes the range for an empty one. Declare it as NpgsqlRange<{TReader.CSharpName}?>, whose missing bound is null."
            : $"the bounds of the range are equal as {TReader.CSharpName}, so that NpgsqlRange<{TReader.CSharpName}> takes it for an empty one.");

    private static ValueResult ReadBound(
        ValuePart bound,
        ReadOnlySpan<byte> bytes,
        ValueFormat format,
        PgType type,
        ref Unescaper unescaper,
        out T value)
    {
        value = default!;
        return bound.Kind == PartKind.Absent
            ? ValueStatus.Ok
            : TReader.Read(bound.In(bytes, ref unescaper), format, type, out value);
    }
}
