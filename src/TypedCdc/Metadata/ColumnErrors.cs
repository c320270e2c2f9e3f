using System.Globalization;
using System.Text;
using TypedCdc.Protocol;
using TypedCdc.Provisioning;
using TypedCdc.Values;

namespace TypedCdc.Metadata;

/// <summary>Words the errors of single values: what was found, what was expected, and the way out.</summary>
internal static class ColumnErrors
{
    private const int ShownBytes = 16;

    public static Exception Absent(BoundColumn column, CellKind kind) => Error(
        column,
        ValueResult.Because(
            ValueStatus.UnexpectedNull,
            kind == CellKind.Null
                ? $"the value is NULL, but {column.Mapping.Member} does not take NULL. Make the member nullable."
                : $"the update left the TOASTed value unchanged, so the server did not send it. Declare {column.Mapping.Member} as Toast<T>, or run ALTER TABLE {SqlName.Quote(column.Table!.Value)} REPLICA IDENTITY FULL."));

    public static Exception Unreadable(
        BoundColumn column,
        ReadOnlySpan<byte> bytes,
        ValueFormat format,
        ValueResult result)
    {
        if (result.Reason is not null)
        {
            return Error(column, result);
        }

        var reason = result.Status switch
        {
            ValueStatus.UnexpectedNull => "NULL cannot be held by",
            ValueStatus.Dimensions => "the array has another number of dimensions than",
            ValueStatus.LowerBound => "the array does not begin at index 1, which cannot be held by",
            ValueStatus.OutOfRange => "the value is outside the range of",
            ValueStatus.NotFinite => "the value is NaN or infinite, which cannot be held by",
            ValueStatus.NameOnly => "in text format the server sends the object's name and not its OID; stream with CdcOptions.Binary, or leave the column out. The name cannot be held by",
            ValueStatus.JsonNull => "the value is JSON null, which cannot be held by",
            ValueStatus.Inexact => "the value has parts or digits that cannot be held by",
            _ => $"the bytes are no valid {column.Type} for",
        };
        return Error(column, result.InWords($"{reason} {column.Mapping.TypeName} ({column.Type} in {Shown(bytes, format)}).{Mend(column, result.Status)}"));
    }

    /// <summary>What to do about a value that the CLR type cannot hold, where there is another that can.</summary>
    private static string Mend(BoundColumn column, ValueStatus status)
    {
        if (status is ValueStatus.Dimensions or ValueStatus.LowerBound)
        {
            return " PgArray<T> holds arrays of any shape.";
        }

        if (status is not (ValueStatus.OutOfRange or ValueStatus.NotFinite or ValueStatus.Inexact)
            || ReadableTypes.LosslessOf(column.Type) is not { } lossless)
        {
            return "";
        }

        var clamp = status != ValueStatus.Inexact
            && lossless is ColumnType.PgDate or ColumnType.PgTimestamp or ColumnType.PgTime or ColumnType.NpgsqlInterval
            ? ", or mark it with [CdcClamp] to read the first or last value that there is"
            : "";
        var what = column.Type.Underlying.Element is null ? column.Mapping.Member : $"what {column.Mapping.Member} is made of";
        return $" Declare {what} as {lossless.CSharpName()}, which holds every value{clamp}.";
    }

    private static Exception Error(BoundColumn column, ValueResult result)
    {
        if (column.Table is not { } table)
        {
            return new FieldException(result.In($"field {column.Mapping.Column}"));
        }

        var place = result.Place is null ? "" : $"{result.Place}: ";
        return new ColumnValueException(table.ToString(), column.Mapping.Column, place + result.Reason, position: null, result.Cause);
    }

    private static string Shown(ReadOnlySpan<byte> bytes, ValueFormat format)
    {
        var some = bytes.Length > ShownBytes ? bytes[..ShownBytes] : bytes;
        var more = bytes.Length > ShownBytes ? "…" : "";
        return format == ValueFormat.Binary
            ? string.Create(CultureInfo.InvariantCulture, $"binary, {bytes.Length} bytes: {Convert.ToHexString(some)}{more}")
            : string.Create(CultureInfo.InvariantCulture, $"text, {bytes.Length} bytes: '{Encoding.UTF8.GetString(some)}{more}'");
    }
}
