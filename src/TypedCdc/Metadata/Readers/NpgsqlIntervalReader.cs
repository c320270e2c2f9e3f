using System.ComponentModel;
using NpgsqlTypes;
using TypedCdc.Values;
using TypedCdc.Values.Time;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads <see cref="NpgsqlInterval"/>, which holds every interval.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NpgsqlIntervalReader : IValueReader<NpgsqlInterval>
{
    static ColumnType IValueReader<NpgsqlInterval>.Type => ColumnType.NpgsqlInterval;

    static string IValueReader<NpgsqlInterval>.CSharpName => ColumnType.NpgsqlInterval.CSharpName();

    static bool IValueReader<NpgsqlInterval>.CanRead(PgType type) => ReadableTypes.CanRead(type, ColumnType.NpgsqlInterval);

    static ValueResult IValueReader<NpgsqlInterval>.Read(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out NpgsqlInterval value)
    {
        value = default;
        if (type.ReadAs != PgTypeOid.Interval)
        {
            return ValueStatus.Malformed;
        }

        var status = IntervalParts.Read(bytes, format, out var parts);
        value = new NpgsqlInterval(parts.Months, parts.Days, parts.Microseconds);
        return status;
    }
}
