using System.ComponentModel;
using TypedCdc.Values;
using TypedCdc.Values.Identifiers;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads <see cref="System.Guid"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct GuidReader : IValueReader<Guid>
{
    static ColumnType IValueReader<Guid>.Type => ColumnType.Guid;

    static string IValueReader<Guid>.CSharpName => ColumnType.Guid.CSharpName();

    static bool IValueReader<Guid>.CanRead(PgType type) => ReadableTypes.CanRead(type, ColumnType.Guid);

    static ValueResult IValueReader<Guid>.Read(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out Guid value) =>
        GuidValue.Read(bytes, format, type.ReadAs, out value);
}
