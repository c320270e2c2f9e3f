using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Model;
using TypedCdc.Generators.Naming;

namespace TypedCdc.Generators.Parsing;

/// <summary>Takes the type of a mapped member apart.</summary>
internal sealed class ValueParser(EnumReaders enums)
{
    public const string Supported =
        "bool, short, int, long, float, double, decimal, string, char, Guid, byte[], DateTime, DateTimeOffset, "
        + "DateOnly, TimeOnly, TimeSpan and C# enums, each also nullable, and Toast<T> of each";

    /// <summary>What a member of this type holds, or null where no column can be read as it.</summary>
    public ValueModel? Parse(ITypeSymbol type, ISymbol member) =>
        type is INamedTypeSymbol { Arity: 1 } toast && MetadataName.Of(toast) == MetadataName.Toast
            ? Scalar(toast.TypeArguments[0], member) is { } value ? value with { IsToast = true } : null
            : Scalar(type, member);

    private ValueModel? Scalar(ITypeSymbol type, ISymbol member)
    {
        var isNullableStruct = type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        var bare = isNullableStruct ? ((INamedTypeSymbol)type).TypeArguments[0] : type;
        if (Kind(bare) is not { } kind)
        {
            return null;
        }

        // Where nullable annotations are off, nothing says that a reference cannot be null.
        var isNullable = isNullableStruct
            || (bare.IsReferenceType && bare.NullableAnnotation != NullableAnnotation.NotAnnotated);
        var reader = kind == ColumnKind.Enum ? enums.ReaderOf((INamedTypeSymbol)bare, member) : null;
        return new ValueModel(kind, Identifier.Of(bare), bare.IsValueType, isNullable, IsToast: false, reader);
    }

    private static ColumnKind? Kind(ITypeSymbol type) => type switch
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
        INamedTypeSymbol { IsValueType: true, Arity: 0, ContainingType: null } => KindByName(MetadataName.Of(type)),
        _ => null,
    };

    private static ColumnKind? KindByName(string name) => name switch
    {
        "System.Guid" => ColumnKind.Guid,
        "System.DateTimeOffset" => ColumnKind.DateTimeOffset,
        "System.DateOnly" => ColumnKind.DateOnly,
        "System.TimeOnly" => ColumnKind.TimeOnly,
        "System.TimeSpan" => ColumnKind.TimeSpan,
        _ => null,
    };
}
