using System.ComponentModel;
using TypedCdc.Values;
using TypedCdc.Values.Time;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads <see cref="PgDate"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct PgDateReader : IValueReader<PgDate>
{
    static ColumnType IValueReader<PgDate>.Type => ColumnType.PgDate;

    static string IValueReader<PgDate>.CSharpName => ColumnType.PgDate.CSharpName();

    static bool IValueReader<PgDate>.CanRead(PgType type) => ReadableTypes.CanRead(type, ColumnType.PgDate);

    static ValueResult IValueReader<PgDate>.Read(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out PgDate value) =>
        PgDateValue.Read(bytes, format, type.ReadAs, out value);
}
