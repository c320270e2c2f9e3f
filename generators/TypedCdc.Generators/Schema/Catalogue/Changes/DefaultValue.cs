using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Schema.Catalogue.Changes;

/// <summary>What PostgreSQL keeps of DEFAULT.</summary>
internal static class DefaultValue
{
    private const string Null = "null";
    private const string Interval = "interval";

    /// <summary>The expression, or null for NULL: that is as good as none, unless it has to be brought into the column's type.</summary>
    /// <remarks>Source: AddRelationNewConstraints in heap.c.</remarks>
    public static string? Of(string expression, TypeUse type) =>
        expression.Equals(Null, StringComparison.OrdinalIgnoreCase) && !IsConverted(type) ? null : expression;

    private static bool IsConverted(TypeUse type) =>
        type is { Type.Kind: TypeKind.Domain, IsArray: false } || (type.Modifiers.Count > 0 && type.Type.Key.Name != Interval);
}
