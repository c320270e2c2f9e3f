using System.ComponentModel;
using System.Text.Json;
using TypedCdc.Values;
using TypedCdc.Values.Text;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads json and jsonb as an object.</summary>
/// <typeparam name="T">Its type.</typeparam>
/// <typeparam name="TJson">How the type is read from JSON.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonReader<T, TJson> : IValueReader<T>
    where TJson : struct, IJsonType<T>
{
    static ColumnType IValueReader<T>.Type => ColumnType.Json;

    static string IValueReader<T>.CSharpName => TJson.TypeName;

    static bool IValueReader<T>.CanRead(PgType type) => ReadableTypes.CanRead(type, ColumnType.Json);

    static ValueResult IValueReader<T>.Read(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out T value)
    {
        value = default!;
        var status = JsonText.Read(bytes, format, type.ReadAs, out var text);
        if (status != ValueStatus.Ok)
        {
            return status;
        }

        try
        {
            var read = JsonSerializer.Deserialize(text, TJson.TypeInfo);
            if (read is null)
            {
                return ValueStatus.JsonNull;
            }

            value = read;
            return ValueStatus.Ok;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Constructors, setters and converters of the type are the user's code, which may throw anything.
            return JsonText.IsNull(text) ? ValueStatus.JsonNull : Refused(exception);
        }
    }

    private static ValueResult Refused(Exception exception) => ValueResult.Because(
        ValueStatus.Unconverted,
        $"the JSON cannot be read as {TJson.TypeName}: {exception.Message}",
        exception);
}
