using System.Buffers;
using System.Runtime.CompilerServices;
using TypedCdc.Protocol;
using TypedCdc.Values;
using TypedCdc.Values.Composites;

namespace TypedCdc.Metadata;

/// <summary>A mapped type, bound to one layout of its composite.</summary>
/// <typeparam name="T">The mapped type.</typeparam>
internal sealed class CompositeBinding<T>
    where T : ICdcComposite<T>
{
    private const int FewFields = 16;
    private const int ShortText = 256;

    // A type that is looked up anew is another object, and the old one goes with what was bound to it.
    private static readonly ConditionalWeakTable<PgType, CompositeBinding<T>> All = [];

    private readonly PgType _type;
    private readonly RecordReader<T> _reader;

    private CompositeBinding(PgType type)
    {
        _type = type;
        _reader = T.Bind(new ColumnBinder(T.Mapping.Fields.Select(field => BoundField(field, type))));
    }

    /// <summary>The binding to a composite, which the mapped type must fit.</summary>
    public static CompositeBinding<T> Of(PgType type) => All.GetValue(type, static unbound => new CompositeBinding<T>(unbound));

    public ValueResult Read(ReadOnlySpan<byte> bytes, ValueFormat format, out T value)
    {
        value = default!;
        var count = _type.Fields.Count;
        var fields = count <= FewFields ? stackalloc TupleCell[FewFields] : new TupleCell[count];
        if (format == ValueFormat.Binary)
        {
            var result = CompositeBinary.Find(bytes, _type, fields[..count]);
            return result.IsOk ? Read(new RowView(bytes, fields[..count]), out value) : result;
        }

        var rented = bytes.Length > ShortText ? ArrayPool<byte>.Shared.Rent(bytes.Length) : null;
        try
        {
            var contents = rented ?? stackalloc byte[ShortText];
            var result = CompositeText.Find(bytes, _type, fields[..count], contents);
            return result.IsOk ? Read(new RowView(contents, fields[..count]), out value) : result;
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<byte>.Shared.Return(rented);
            }
        }
    }

    private ValueResult Read(in RowView fields, out T value)
    {
        try
        {
            value = _reader.Read(fields);
            return ValueStatus.Ok;
        }
        catch (FieldException failure)
        {
            value = default!;
            return failure.Result;
        }
    }

    private static BoundColumn BoundField(ColumnMapping mapping, PgType type)
    {
        var index = 0;
        while (type.Fields[index].Name != mapping.Column)
        {
            index++;
        }

        return new BoundColumn(table: null, mapping, index, type.Fields[index].Type);
    }
}
