using System.Buffers.Binary;
using System.Text;

namespace TypedCdc.Testing;

/// <summary>A column's value in a tuple, as it stands on the wire.</summary>
public readonly struct PgOutputCell
{
    private readonly byte[] _bytes;

    private PgOutputCell(char kind, byte[] bytes)
    {
        Kind = kind;
        _bytes = bytes;
    }

    /// <summary>NULL.</summary>
    public static PgOutputCell Null { get; } = new('n', []);

    /// <summary>A TOASTed value that the update left unchanged.</summary>
    public static PgOutputCell Unchanged { get; } = new('u', []);

    /// <summary>Kind byte: <c>n</c>, <c>u</c>, <c>t</c> or <c>b</c>.</summary>
    public char Kind { get; }

    /// <summary>The value's bytes; none for NULL and unchanged values.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>A value in text format.</summary>
    /// <param name="value">What the type's output function gives.</param>
    public static PgOutputCell Text(string value) => new('t', Encoding.UTF8.GetBytes(value));

    /// <summary>A value in binary format.</summary>
    /// <param name="value">What the type's send function gives.</param>
    public static PgOutputCell Binary(params ReadOnlySpan<byte> value) => new('b', value.ToArray());

    /// <summary>An integer in binary format.</summary>
    /// <param name="value">The value.</param>
    public static PgOutputCell Int4(int value)
    {
        var bytes = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return new PgOutputCell('b', bytes);
    }

    /// <summary>A bigint in binary format.</summary>
    /// <param name="value">The value.</param>
    public static PgOutputCell Int8(long value)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        return new PgOutputCell('b', bytes);
    }
}
