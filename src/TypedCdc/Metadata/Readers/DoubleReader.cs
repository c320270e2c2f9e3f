using System.ComponentModel;
using TypedCdc.Values;
using TypedCdc.Values.Numbers;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads <see cref="double"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DoubleReader : IValueReader<double>
{
    static ColumnType IValueReader<double>.Type => ColumnType.Double;

    static string IValueReader<double>.CSharpName => ColumnType.Double.CSharpName();

    static bool IValueReader<double>.CanRead(PgType type) => ReadableTypes.CanRead(type, ColumnType.Double);

    static ValueResult IValueReader<double>.Read(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out double value) =>
        DoubleValue.Read(bytes, format, type.ReadAs, out value);
}
