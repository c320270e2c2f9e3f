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

    private readonly CompositeArrangement _arrangement;
    private readonly int _fieldCount;
    private readonly RecordReader<T> _reader;

    private CompositeBinding(PgType type)
    {
        BoundColumn[] fields = [.. T.Mapping.Fields.Select(field => BoundField(field, type))];
        _arrangement = new CompositeArrangement(type, [.. fields.Select(field => field.Index)]);
        _fieldCount = type.Fields.Count;
        _reader = T.Bind(new ColumnBinder(fields));
    }

    /// <summary>The binding to a composite, which the mapped type must fit.</summary>
    public static CompositeBinding<T> Of(PgType type) => All.GetValue(type, static unbound => new CompositeBinding<T>(unbound));

    public ValueResult Read(ReadOnlySpan<byte> bytes, ValueFormat format, out T value) =>
        format == ValueFormat.Binary ? ReadBinary(bytes, out value) : ReadText(bytes, out value);

    private ValueResult ReadBinary(ReadOnlySpan<byte> bytes, out T value)
    {
        var room = _arrangement.MaxCount;
        var sent = room <= FewFields ? stackalloc TupleCell[FewFields] : new TupleCell[room];
        var oids = room <= FewFields ? stackalloc uint[FewFields] : new uint[room];
        var status = CompositeBinary.Find(bytes, sent[..room], oids[..room], out var count);
        if (status == ValueStatus.Ok)
        {
            return Read(bytes, sent, oids, count, out value);
        }

        value = default!;
        return status;
    }

    private ValueResult ReadText(ReadOnlySpan<byte> text, out T value)
    {
        var room = _arrangement.MaxCount;
        var sent = room <= FewFields ? stackalloc TupleCell[FewFields] : new TupleCell[room];
        var rented = text.Length > ShortText ? ArrayPool<byte>.Shared.Rent(text.Length) : null;
        try
        {
            var contents = rented ?? stackalloc byte[ShortText];
            var status = CompositeText.Find(text, sent[..room], contents, out var count);
            if (status == ValueStatus.Ok)
            {
                return Read(contents, sent, [], room == 0 ? count - 1 : count, out value);
            }

            value = default!;
            return status;
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<byte>.Shared.Return(rented);
            }
        }
    }

    private ValueResult Read(ReadOnlySpan<byte> contents, ReadOnlySpan<TupleCell> sent, ReadOnlySpan<uint> oids, int count, out T value)
    {
        value = default!;
        if (count > _arrangement.MaxCount)
        {
            return _arrangement.OtherCount(count);
        }

        var fields = _fieldCount <= FewFields ? stackalloc TupleCell[FewFields] : new TupleCell[_fieldCount];
        var result = _arrangement.Arrange(sent[..count], oids.IsEmpty ? oids : oids[..count], fields[.._fieldCount]);
        return result.IsOk ? Read(new RowView(contents, fields[.._fieldCount]), out value) : result;
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
