using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using TypedCdc.Metadata;

namespace TypedCdc.Tests.Values;

/// <summary>A value that is read from JSON, and does not take all that JSON can say.</summary>
internal readonly record struct Size
{
    public int Width
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(Width));
    }

    public readonly struct Json : IJsonType<Size>
    {
        static string IJsonType<Size>.TypeName => "Size";

        static JsonTypeInfo<Size> IJsonType<Size>.TypeInfo => SizeJson.Default.Size;
    }
}

[JsonSerializable(typeof(Size))]
internal sealed partial class SizeJson : JsonSerializerContext;
