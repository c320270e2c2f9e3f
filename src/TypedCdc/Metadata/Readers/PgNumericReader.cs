using System.ComponentModel;
using TypedCdc.Values;
using TypedCdc.Values.Numbers;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads <see cref="PgNumeric"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct PgNumericReader : IValueReader<PgNumeric>
{
    static ColumnType IValueReader<PgNumeric>.Type => ColumnType.PgNumeric;

    static string IValueReader<PgNumeric>.CSharpName => ColumnType.PgNumeric.CSharpName();

    static bool IValueReader<PgNumeric>.CanRead(PgType type) => ReadableTypes.CanRead(type, ColumnType.PgNumeric);

    static ValueResult IValueReader<PgNumeric>.Read(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out PgNumeric value) =>
        PgNumericValue.Read(bytes, format, type.ReadAs, out value);
}
