using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedCdc.Generators.Naming;

namespace TypedCdc.CodeFixes.Keys;

/// <summary>Writes attributes so that they mean the same anywhere: with all namespaces, and constants by their values.</summary>
internal static class WrittenAttribute
{
    /// <summary>The attribute in brackets; null where an argument cannot be written.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="target">What stands before it.</param>
    public static string? Of(AttributeData attribute, string target)
    {
        var arguments = attribute.ConstructorArguments.Select(Of)
            .Concat(attribute.NamedArguments.Select(named => Of(named.Value) is { } value ? $"{Identifier.Escaped(named.Key)} = {value}" : null))
            .ToList();
        const string suffix = "Attribute";
        var name = Identifier.Of(attribute.AttributeClass!);
        name = name.EndsWith(suffix, StringComparison.Ordinal) && attribute.AttributeClass!.Name != suffix ? name.Substring(0, name.Length - suffix.Length) : name;
        var list = arguments.Count == 0 ? "" : $"({string.Join(", ", arguments)})";
        return arguments.Contains(null) ? null : $"[{target}{name}{list}]";
    }

    /// <summary>The types that it names.</summary>
    public static IEnumerable<INamedTypeSymbol> TypesIn(AttributeData attribute) => attribute.ConstructorArguments
        .Concat(attribute.NamedArguments.Select(named => named.Value))
        .SelectMany(TypesIn)
        .OfType<INamedTypeSymbol>()
        .Prepend(attribute.AttributeClass!);

    private static IEnumerable<ITypeSymbol?> TypesIn(TypedConstant value) => value.Kind switch
    {
        TypedConstantKind.Array => value.IsNull ? [] : value.Values.SelectMany(TypesIn),
        TypedConstantKind.Type => [value.Value as ITypeSymbol],
        _ => [value.Type],
    };

    private static string? Of(TypedConstant value) => value.Kind switch
    {
        TypedConstantKind.Error => null,
        _ when value.IsNull => "null",
        TypedConstantKind.Type => $"typeof({Identifier.Of((ITypeSymbol)value.Value!)})",
        TypedConstantKind.Enum => Enum((INamedTypeSymbol)value.Type!, value.Value!),
        TypedConstantKind.Array => Array((IArrayTypeSymbol)value.Type!, [.. value.Values.Select(Of)]),
        _ => Number(value.Value!),
    };

    private static string? Array(IArrayTypeSymbol type, List<string?> values) => values.Contains(null) ? null
        : values.Count == 0 ? $"new {Identifier.Of(type.ElementType)}[0]"
        : $"new {Identifier.Of(type)} {{ {string.Join(", ", values)} }}";

    private static string Enum(INamedTypeSymbol type, object value) =>
        type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && field.ConstantValue!.Equals(value)) is { } member
            ? $"{Identifier.Of(type)}.{Identifier.Escaped(member.Name)}"
            : $"({Identifier.Of(type)})({SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false)})";

    private static string? Number(object value) => value switch
    {
        float number => SyntaxFactory.Literal(number).Text,
        double number => SyntaxFactory.Literal(number).Text,
        long number => SyntaxFactory.Literal(number).Text,
        ulong number => SyntaxFactory.Literal(number).Text,
        uint number => SyntaxFactory.Literal(number).Text,
        _ => SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false),
    };
}
