using System.ComponentModel;
using TypedCdc.Values;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads a composite as a mapped type.</summary>
/// <typeparam name="T">The mapped type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct CompositeReader<T> : IValueReader<T>
    where T : ICdcComposite<T>
{
    static ColumnType IValueReader<T>.Type => ColumnType.Composed;

    static string IValueReader<T>.CSharpName => T.Mapping.TypeName;

    static bool IValueReader<T>.CanRead(PgType type) => T.Mapping.Misfit(type.Underlying) is null;

    static Misfit? IValueReader<T>.Misfit(PgType type) => T.Mapping.Misfit(type.Underlying);

    static IEnumerable<UnreadLabels> IValueReader<T>.UnreadLabels(PgType type) => T.Mapping.UnreadLabels(type.Underlying);

    static ValueResult IValueReader<T>.Read(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out T value) =>
        CompositeBinding<T>.Of(type.Underlying).Read(bytes, format, out value);
}
