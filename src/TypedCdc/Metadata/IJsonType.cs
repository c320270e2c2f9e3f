using System.ComponentModel;
using System.Text.Json.Serialization.Metadata;

namespace TypedCdc.Metadata;

/// <summary>How a type is read from JSON. Implemented by the generator, next to the reader of the type that has the member.</summary>
/// <typeparam name="T">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonType<T>
{
    /// <summary>Name of the type, as messages show it.</summary>
    static abstract string TypeName { get; }

    /// <summary>What the serializer knows of the type.</summary>
    static abstract JsonTypeInfo<T> TypeInfo { get; }
}
