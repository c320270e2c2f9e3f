using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using TypedCdc.Metadata;

namespace TypedCdc.Tests.Values;

/// <summary>An object that is read from JSON, as generated code gives it to the reader.</summary>
internal sealed record Labels(string? Name, Labels? Next)
{
    public readonly struct Json : IJsonType<Labels>
    {
        static string IJsonType<Labels>.TypeName => "Labels";

        static JsonTypeInfo<Labels> IJsonType<Labels>.TypeInfo => LabelsJson.Default.Labels;
    }
}

[JsonSerializable(typeof(Labels))]
internal sealed partial class LabelsJson : JsonSerializerContext;
