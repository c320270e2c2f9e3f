using System.ComponentModel;
using System.Runtime.CompilerServices;
using TypedCdc.Metadata.Readers;
using TypedCdc.Protocol;
using TypedCdc.Values;
using TypedCdc.Values.Identifiers;
using TypedCdc.Values.Numbers;
using TypedCdc.Values.Text;
using TypedCdc.Values.Time;

namespace TypedCdc.Metadata;

/// <summary>One row as the server sent it, read column by column. Valid only during the call that it is given to.</summary>
/// <remarks>Every method throws <see cref="ColumnValueException"/> for a value that the CLR type cannot hold.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct RowView
{
    private readonly ReadOnlySpan<byte> _message;
    private readonly ReadOnlySpan<TupleCell> _cells;

    internal RowView(ReadOnlySpan<byte> message, ReadOnlySpan<TupleCell> cells)
    {
        _message = message;
        _cells = cells;
    }

    /// <summary>Whether the column is NULL.</summary>
    public bool IsNull(BoundColumn column) => _cells[column.Index].Kind == CellKind.Null;

    /// <summary>Whether the update left the column's TOASTed value unchanged, so that it was not sent.</summary>
    public bool IsUnchanged(BoundColumn column) => _cells[column.Index].Kind == CellKind.Unchanged;

    /// <summary>Reads a <see cref="bool"/>.</summary>
    public bool GetBoolean(BoundColumn column)
    {
        var bytes = Bytes(column, out var format);
        var status = BooleanValue.Read(bytes, format, column.ReadAs, out var value);
        return status == ValueStatus.Ok ? value : throw ColumnErrors.Unreadable(column, bytes, format, status);
    }

    /// <summary>Reads a <see cref="short"/>.</summary>
    public short GetInt16(BoundColumn column)
    {
        var bytes = Bytes(column, out var format);
        var status = Int16Value.Read(bytes, format, column.ReadAs, out var value);
        return status == ValueStatus.Ok ? value : throw ColumnErrors.Unreadable(column, bytes, format, status);
    }

    /// <summary>Reads a <see cref="int"/>.</summary>
    public int GetInt32(BoundColumn column)
    {
        var bytes = Bytes(column, out var format);
        var status = Int32Value.Read(bytes, format, column.ReadAs, out var value);
        return status == ValueStatus.Ok ? value : throw ColumnErrors.Unreadable(column, bytes, format, status);
    }

    /// <summary>Reads a <see cref="long"/>.</summary>
    public long GetInt64(BoundColumn column)
    {
        var bytes = Bytes(column, out var format);
        var status = Int64Value.Read(bytes, format, column.ReadAs, out var value);
        return status == ValueStatus.Ok ? value : throw ColumnErrors.Unreadable(column, bytes, format, status);
    }

    /// <summary>Reads a <see cref="float"/>.</summary>
    public float GetSingle(BoundColumn column)
    {
        var bytes = Bytes(column, out var format);
        var status = SingleValue.Read(bytes, format, column.ReadAs, out var value);
        return status == ValueStatus.Ok ? value : throw ColumnErrors.Unreadable(column, bytes, format, status);
    }

    /// <summary>Reads a <see cref="double"/>.</summary>
    public double GetDouble(BoundColumn column)
    {
        var bytes = Bytes(column, out var format);
        var status = DoubleValue.Read(bytes, format, column.ReadAs, out var value);
        return status == ValueStatus.Ok ? value : throw ColumnErrors.Unreadable(column, bytes, format, status);
    }

    /// <summary>Reads a <see cref="decimal"/>.</summary>
    public decimal GetDecimal(BoundColumn column) => Get<decimal, DecimalReader>(column);

    /// <summary>Reads a <see cref="string"/>.</summary>
    public string GetString(BoundColumn column)
    {
        var bytes = Bytes(column, out var format);
        var status = StringValue.Read(bytes, format, column.ReadAs, out var value);
        return status == ValueStatus.Ok ? value : throw ColumnErrors.Unreadable(column, bytes, format, status);
    }

    /// <summary>Reads a <see cref="char"/>.</summary>
    public char GetChar(BoundColumn column)
    {
        var bytes = Bytes(column, out var format);
        var status = CharValue.Read(bytes, format, column.ReadAs, out var value);
        return status == ValueStatus.Ok ? value : throw ColumnErrors.Unreadable(column, bytes, format, status);
    }

    /// <summary>Reads a <see cref="System.Guid"/>.</summary>
    public Guid GetGuid(BoundColumn column)
    {
        var bytes = Bytes(column, out var format);
        var status = GuidValue.Read(bytes, format, column.ReadAs, out var value);
        return status == ValueStatus.Ok ? value : throw ColumnErrors.Unreadable(column, bytes, format, status);
    }

    /// <summary>Reads an array of <see cref="byte"/>.</summary>
    public byte[] GetBytes(BoundColumn column)
    {
        var bytes = Bytes(column, out var format);
        var status = BytesValue.Read(bytes, format, column.ReadAs, out var value);
        return status == ValueStatus.Ok ? value : throw ColumnErrors.Unreadable(column, bytes, format, status);
    }

    /// <summary>Reads a <see cref="System.DateTime"/>.</summary>
    public DateTime GetDateTime(BoundColumn column)
    {
        var bytes = Bytes(column, out var format);
        var status = DateTimeValue.Read(bytes, format, column.ReadAs, out var value);
        return status == ValueStatus.Ok ? value : throw ColumnErrors.Unreadable(column, bytes, format, status);
    }

    /// <summary>Reads a <see cref="System.DateTimeOffset"/>.</summary>
    public DateTimeOffset GetDateTimeOffset(BoundColumn column)
    {
        var bytes = Bytes(column, out var format);
        var status = DateTimeOffsetValue.Read(bytes, format, column.ReadAs, out var value);
        return status == ValueStatus.Ok ? value : throw ColumnErrors.Unreadable(column, bytes, format, status);
    }

    /// <summary>Reads a <see cref="System.DateOnly"/>.</summary>
    public DateOnly GetDateOnly(BoundColumn column)
    {
        var bytes = Bytes(column, out var format);
        var status = DateOnlyValue.Read(bytes, format, column.ReadAs, out var value);
        return status == ValueStatus.Ok ? value : throw ColumnErrors.Unreadable(column, bytes, format, status);
    }

    /// <summary>Reads a <see cref="System.TimeOnly"/>.</summary>
    public TimeOnly GetTimeOnly(BoundColumn column)
    {
        var bytes = Bytes(column, out var format);
        var status = TimeOnlyValue.Read(bytes, format, column.ReadAs, out var value);
        return status == ValueStatus.Ok ? value : throw ColumnErrors.Unreadable(column, bytes, format, status);
    }

    /// <summary>Reads a <see cref="System.TimeSpan"/>.</summary>
    public TimeSpan GetTimeSpan(BoundColumn column)
    {
        var bytes = Bytes(column, out var format);
        var status = TimeSpanValue.Read(bytes, format, column.ReadAs, out var value);
        return status == ValueStatus.Ok ? value : throw ColumnErrors.Unreadable(column, bytes, format, status);
    }

    /// <summary>Reads what has no method of its own here, which is all but the types that most columns have.</summary>
    /// <typeparam name="T">The CLR type.</typeparam>
    /// <typeparam name="TReader">Reads it.</typeparam>
    public T Get<T, TReader>(BoundColumn column)
        where TReader : struct, IValueReader<T>
    {
        if (IsNull(column))
        {
            return Null<T, TReader>(column);
        }

        var bytes = Bytes(column, out var format);
        var result = TReader.Read(bytes, format, column.Type, out var value);
        return result.IsOk ? value : throw ColumnErrors.Unreadable(column, bytes, format, result);
    }

    private static T Null<T, TReader>(BoundColumn column)
        where TReader : struct, IValueReader<T>
    {
        var result = TReader.ReadNull(out var value);
        return result switch
        {
            { IsOk: true } => value,
            { Reason: null } => throw ColumnErrors.Absent(column, CellKind.Null),
            _ => throw ColumnErrors.Unreadable(column, [], ValueFormat.Text, result),
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReadOnlySpan<byte> Bytes(BoundColumn column, out ValueFormat format)
    {
        ref readonly var cell = ref _cells[column.Index];
        if (cell.Kind is CellKind.Null or CellKind.Unchanged)
        {
            throw ColumnErrors.Absent(column, cell.Kind);
        }

        format = cell.Format;
        return _message.Slice(cell.Offset, cell.Length);
    }
}
