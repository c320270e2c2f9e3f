using System.ComponentModel;
using TypedCdc.Values;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads <see cref="bool"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BooleanReader : IValueReader<bool>
{
    static ColumnType IValueReader<bool>.Type => ColumnType.Boolean;

    static string IValueReader<bool>.CSharpName => ColumnType.Boolean.CSharpName();

    static bool IValueReader<bool>.CanRead(PgType type) => ReadableTypes.CanRead(type, ColumnType.Boolean);

    static ValueResult IValueReader<bool>.Read(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out bool value) =>
        BooleanValue.Read(bytes, format, type.ReadAs, out value);
}
