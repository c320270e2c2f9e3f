using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Emission;
using TypedCdc.Generators.Model;
using TypedCdc.Generators.Naming;

namespace TypedCdc.Generators.Parsing;

/// <summary>Takes the type of a mapped member apart.</summary>
internal sealed class ValueParser(EnumReaders enums)
{
    public static readonly string Supported =
        string.Join(", ", ScalarTypes.All.Select(type => type.Shown))
        + " and C# enums, each also nullable, T[], List<T> and ImmutableArray<T> of each, and Toast<T> of each";

    /// <summary>What a member of this type holds, or null where no column can be read as it.</summary>
    public ValueModel? Parse(ITypeSymbol type, ISymbol member) =>
        type is INamedTypeSymbol { Arity: 1 } toast && MetadataName.Of(toast) == MetadataName.Toast
            ? Value(toast.TypeArguments[0], member) is { } value ? value with { IsToast = true } : null
            : Value(type, member);

    private ValueModel? Value(ITypeSymbol type, ISymbol member)
    {
        var bare = Bare(type, out var isNullable);
        return Reader(bare, member) is { } reader
            ? new ValueModel(reader.Type, reader.Reader, reader.Method, bare.IsValueType, isNullable, IsToast: false)
            : null;
    }

    /// <summary>How a type without <c>?</c> is read, or null where no column can be.</summary>
    private ReaderModel? Reader(ITypeSymbol type, ISymbol member) => type switch
    {
        _ when ScalarTypes.Find(type) is { } scalar =>
            new ReaderModel(Identifier.Of(type), $"{Contract.Readers}.{scalar.Reader}Reader", scalar.HasMethod ? scalar.Reader : null),
        INamedTypeSymbol { TypeKind: TypeKind.Enum } named => Enum(named, member),
        IArrayTypeSymbol { IsSZArray: true } array => OfElements(array.ElementType, member, "ArrayReader", element => element + "[]"),
        INamedTypeSymbol { Arity: 1, ContainingType: null } generic => List(generic, member),
        _ => null,
    };

    private ReaderModel? List(INamedTypeSymbol type, ISymbol member)
    {
        var list = MetadataName.Of(type) switch
        {
            MetadataName.List => "List",
            MetadataName.ImmutableArray => "ImmutableArray",
            _ => null,
        };
        return list is null
            ? null
            : OfElements(
                type.TypeArguments[0],
                member,
                list + "Reader",
                element => $"global::{type.ContainingNamespace.ToDisplayString()}.{list}<{element}>");
    }

    private ReaderModel? OfElements(ITypeSymbol type, ISymbol member, string reader, Func<string, string> collection) =>
        Element(type, member) is { } element
            ? new ReaderModel(collection(element.Type), $"{Contract.Readers}.{reader}<{element.Type}, {element.Reader}>")
            : null;

    private ReaderModel? Element(ITypeSymbol type, ISymbol member)
    {
        var bare = Bare(type, out var isNullable);
        var reader = Reader(bare, member);
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
