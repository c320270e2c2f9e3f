using TypedCdc.Metadata.Readers;
using TypedCdc.Values.Parts;
using TypedCdc.Values.Text;

namespace TypedCdc.Values.Extensions;

/// <summary>Reads hstore as a dictionary.</summary>
internal static class HstoreValue
{
    private static readonly PgType Text = ReadableTypes.BuiltIn(PgTypeOid.Text)!;

    public static bool CanRead<T, TReader>(PgType type)
        where TReader : struct, IValueReader<T> => type.ReadAs == ExtensionFormat.Hstore && TReader.CanRead(Text);

    /// <summary>Reads all pairs.</summary>
    /// <typeparam name="T">Type of the values.</typeparam>
    /// <typeparam name="TReader">Reads a value.</typeparam>
    public static ValueResult Read<T, TReader>(ReadOnlySpan<byte> bytes, ValueFormat format, out Dictionary<string, T> pairs)
        where TReader : struct, IValueReader<T>
    {
        const int shortPart = 256;
        var isOpen = HstoreCursor.TryOpen(bytes, format, out var cursor, out var count);
        pairs = new Dictionary<string, T>(isOpen ? count : 0, StringComparer.Ordinal);
        if (!isOpen)
        {
            return ValueStatus.Malformed;
        }

        var unescaper = new Unescaper(stackalloc byte[shortPart]);
        try
        {
            for (var i = 0; format == ValueFormat.Binary ? i < count : !cursor.AtEnd; i++)
            {
                if (!cursor.TryTake(out var key, out var part, out var whole)
                    || StringValue.Read(key.In(whole, ref unescaper), format, PgTypeOid.Text, out var name) != ValueStatus.Ok)
                {
                    return ValueStatus.Malformed;
                }

                var result = part.Kind == PartKind.Absent
                    ? TReader.ReadNull(out var value)
                    : TReader.Read(part.In(whole, ref unescaper), format, Text, out value);
                if (!result.IsOk)
                {
                    return result.In($"key '{name}'");
                }

                if (!pairs.TryAdd(name, value))
                {
                    return ValueStatus.Malformed;
                }
            }

            return cursor.AtEnd ? ValueStatus.Ok : ValueStatus.Malformed;
        }
        finally
        {
            unescaper.Dispose();
        }
    }
}
