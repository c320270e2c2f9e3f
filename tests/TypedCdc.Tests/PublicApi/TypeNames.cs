using System.Reflection;

namespace TypedCdc.Tests.PublicApi;

/// <summary>Names types briefly, with their type arguments and, for those outside, their namespace left out.</summary>
internal static class TypeNames
{
    public static string Of(Type type)
    {
        if (type.IsByRef)
        {
            return Of(type.GetElementType()!);
        }

        if (type.IsArray)
        {
            return Of(type.GetElementType()!) + "[]";
        }

        var name = type.IsNested && !type.IsGenericParameter ? $"{Of(type.DeclaringType!)}.{type.Name}" : type.Name;
        return type.IsGenericType
            ? $"{name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>"
            : name;
    }

    /// <summary>Type parameters of a method with what they are constrained to.</summary>
    public static string Arguments(MethodInfo method) => method.IsGenericMethod
        ? $"<{string.Join(", ", method.GetGenericArguments().Select(WithConstraints))}>"
        : "";

    private static string WithConstraints(Type parameter)
    {
        var constraints = parameter.GetGenericParameterConstraints().Select(Of).Order(StringComparer.Ordinal).ToArray();
        return constraints.Length == 0 ? parameter.Name : $"{parameter.Name} : {string.Join(" & ", constraints)}";
    }
}
