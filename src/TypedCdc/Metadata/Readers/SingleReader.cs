using System.ComponentModel;
using TypedCdc.Values;
using TypedCdc.Values.Numbers;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads <see cref="float"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SingleReader : IValueReader<float>
{
    static ColumnType IValueReader<float>.Type => ColumnType.Single;

    static string IValueReader<float>.CSharpName => ColumnType.Single.CSharpName();

    static bool IValueReader<float>.CanRead(PgType type) => ReadableTypes.CanRead(type, ColumnType.Single);

    static ValueResult IValueReader<float>.Read(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out float value) =>
        SingleValue.Read(bytes, format, type.ReadAs, out value);
}
