using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Emission;
using TypedCdc.Generators.Model;
using TypedCdc.Generators.Naming;

namespace TypedCdc.Generators.Parsing;

/// <summary>Takes the type of a mapped member apart.</summary>
internal sealed class ValueParser(EnumReaders enums)
{
    public const string Supported =
        "bool, short, int, long, float, double, decimal, string, char, Guid, byte[], DateTime, DateTimeOffset, "
        + "DateOnly, TimeOnly, TimeSpan, BigInteger, PgNumeric and C# enums, each also nullable, T[], List<T> and ImmutableArray<T> of each, and Toast<T> of each";

    /// <summary>What a member of this type holds, or null where no column can be read as it.</summary>
    public ValueModel? Parse(ITypeSymbol type, ISymbol member) =>
        type is INamedTypeSymbol { Arity: 1 } toast && MetadataName.Of(toast) == MetadataName.Toast
            ? Value(toast.TypeArguments[0], member) is { } value ? value with { IsToast = true } : null
            : Value(type, member);

    private ValueModel? Value(ITypeSymbol type, ISymbol member)
    {
        var bare = Bare(type, out var isNullable);
        if (ScalarTypes.Find(bare) is { } kind)
        {
            var labels = kind == ColumnKind.Enum ? enums.LabelsOf((INamedTypeSymbol)bare, member) : null;
            return new ValueModel(kind, Identifier.Of(bare), bare.IsValueType, isNullable, IsToast: false, labels);
        }

        return Composed(bare, member) is { } reader
            ? new ValueModel(ColumnKind.Array, reader.Type, bare.IsValueType, isNullable, IsToast: false, reader.Reader)
            : null;
    }

    private ReaderModel? Composed(ITypeSymbol type, ISymbol member)
    {
        switch (type)
        {
            case IArrayTypeSymbol { IsSZArray: true } array:
                return OfElements(array.ElementType, member, "ArrayReader", element => element + "[]");
            case INamedTypeSymbol { Arity: 1, ContainingType: null } generic:
                var list = MetadataName.Of(generic) switch
                {
                    MetadataName.List => "List",
                    MetadataName.ImmutableArray => "ImmutableArray",
                    _ => null,
                };
                return list is null
                    ? null
                    : OfElements(
                        generic.TypeArguments[0],
                        member,
                        list + "Reader",
                        element => $"global::{generic.ContainingNamespace.ToDisplayString()}.{list}<{element}>");
            default:
                return null;
        }
    }

    private ReaderModel? OfElements(ITypeSymbol type, ISymbol member, string reader, Func<string, string> collection) =>
        Element(type, member) is { } element
            ? new ReaderModel(collection(element.Type), $"{Contract.Readers}.{reader}<{element.Type}, {element.Reader}>")
            : null;

    private ReaderModel? Element(ITypeSymbol type, ISymbol member)
    {
        var bare = Bare(type, out var isNullable);
        var reader = ScalarTypes.Find(bare) switch
        {
            null => Composed(bare, member),
            ColumnKind.Enum => Enum((INamedTypeSymbol)bare, member),
            var kind => new ReaderModel(Identifier.Of(bare), $"{Contract.Readers}.{kind}Reader"),
        };
        if (reader is null || !isNullable)
        {
            return reader;
        }

        var nullable = bare.IsValueType ? "NullableReader" : "NullableReferenceReader";
        return new ReaderModel(reader.Type + "?", $"{Contract.Readers}.{nullable}<{reader.Type}, {reader.Reader}>");
    }

    private ReaderModel Enum(INamedTypeSymbol type, ISymbol member)
    {
        var name = Identifier.Of(type);
        return new ReaderModel(name, $"{Contract.Readers}.EnumReader<{name}, {enums.LabelsOf(type, member)}>");
    }

    /// <summary>The type without what says that it takes NULL.</summary>
    private static ITypeSymbol Bare(ITypeSymbol type, out bool isNullable)
    {
        var isNullableStruct = type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        var bare = isNullableStruct ? ((INamedTypeSymbol)type).TypeArguments[0] : type;

        // Where nullable annotations are off, nothing says that a reference cannot be null.
        isNullable = isNullableStruct
            || (bare.IsReferenceType && bare.NullableAnnotation != NullableAnnotation.NotAnnotated);
        return bare;
    }
}
