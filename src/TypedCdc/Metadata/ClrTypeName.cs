namespace TypedCdc.Metadata;

/// <summary>Names types of the user's own in messages.</summary>
internal static class ClrTypeName
{
    public static string Of(Type type) => type.IsGenericType
        ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>"
        : type.Name;

    public static string Of<T>() => Of(typeof(T));
}
