using Microsoft.CodeAnalysis;

namespace TypedCdc.Generators.Parsing;

/// <summary>Tells which types take NULL.</summary>
internal static class Nullability
{
    /// <summary>The type without what says that it takes NULL.</summary>
    public static ITypeSymbol Bare(ITypeSymbol type, out bool isNullable)
    {
        var isNullableStruct = type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        var bare = isNullableStruct ? ((INamedTypeSymbol)type).TypeArguments[0] : type;

        // Where nullable annotations are off, nothing says that a reference cannot be null.
        isNullable = isNullableStruct
            || (bare.IsReferenceType && bare.NullableAnnotation != NullableAnnotation.NotAnnotated);
        return bare;
    }
}
