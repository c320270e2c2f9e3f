using System.ComponentModel;
using NpgsqlTypes;
using TypedCdc.Values;
using TypedCdc.Values.Identifiers;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads <see cref="NpgsqlLogSequenceNumber"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NpgsqlLogSequenceNumberReader : IValueReader<NpgsqlLogSequenceNumber>
{
    static ColumnType IValueReader<NpgsqlLogSequenceNumber>.Type => ColumnType.NpgsqlLogSequenceNumber;

    static string IValueReader<NpgsqlLogSequenceNumber>.CSharpName => ColumnType.NpgsqlLogSequenceNumber.CSharpName();

    static bool IValueReader<NpgsqlLogSequenceNumber>.CanRead(PgType type) =>
        ReadableTypes.CanRead(type, ColumnType.NpgsqlLogSequenceNumber);

    static ValueResult IValueReader<NpgsqlLogSequenceNumber>.Read(
        ReadOnlySpan<byte> bytes,
        ValueFormat format,
        PgType type,
        out NpgsqlLogSequenceNumber value) =>
        LsnValue.Read(bytes, format, type.ReadAs, out value);
}
