using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Model;
using TypedCdc.Generators.Naming;

namespace TypedCdc.Generators.Parsing;

/// <summary>The CLR types that hold one value each, and what columns are read as for them.</summary>
internal static class ScalarTypes
{
    /// <summary>What is read for a type without <c>?</c>, or null where it is none of these types.</summary>
    public static ColumnKind? Find(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_Boolean } => ColumnKind.Boolean,
        { SpecialType: SpecialType.System_Int16 } => ColumnKind.Int16,
        { SpecialType: SpecialType.System_Int32 } => ColumnKind.Int32,
        { SpecialType: SpecialType.System_Int64 } => ColumnKind.Int64,
        { SpecialType: SpecialType.System_Single } => ColumnKind.Single,
        { SpecialType: SpecialType.System_Double } => ColumnKind.Double,
        { SpecialType: SpecialType.System_Decimal } => ColumnKind.Decimal,
        { SpecialType: SpecialType.System_String } => ColumnKind.String,
        { SpecialType: SpecialType.System_Char } => ColumnKind.Char,
        { SpecialType: SpecialType.System_DateTime } => ColumnKind.DateTime,
        { TypeKind: TypeKind.Enum } => ColumnKind.Enum,
        IArrayTypeSymbol { IsSZArray: true, ElementType.SpecialType: SpecialType.System_Byte } => ColumnKind.Bytes,
        INamedTypeSymbol { IsValueType: true, Arity: 0, ContainingType: null } => FindByName(MetadataName.Of(type)),
        _ => null,
    };

    private static ColumnKind? FindByName(string name) => name switch
    {
        "System.Guid" => ColumnKind.Guid,
        "System.DateTimeOffset" => ColumnKind.DateTimeOffset,
        "System.DateOnly" => ColumnKind.DateOnly,
        "System.TimeOnly" => ColumnKind.TimeOnly,
        "System.TimeSpan" => ColumnKind.TimeSpan,
        "System.Numerics.BigInteger" => ColumnKind.BigInteger,
        "TypedCdc.PgNumeric" => ColumnKind.PgNumeric,
        _ => null,
    };
}
