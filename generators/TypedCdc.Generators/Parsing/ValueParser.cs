using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Emission;
using TypedCdc.Generators.Model;
using TypedCdc.Generators.Naming;
using TypedCdc.Generators.Rules;

namespace TypedCdc.Generators.Parsing;

/// <summary>Takes the type of a mapped member apart.</summary>
internal sealed class ValueParser
{
    private static readonly string Supported =
        string.Join(", ", ScalarTypes.All.Select(type => type.Shown))
        + ", C# enums and types marked with [CdcComposite], [CdcValue] or [CdcConverter], each also nullable, NpgsqlRange<T>, T[], T[,], T[,,], "
        + "List<T>, ImmutableArray<T>, ReadOnlyMemory<T> and PgArray<T> of each, dictionaries of string by string, and Toast<T> of each";

    private static readonly string Clamped =
        string.Join(", ", ScalarTypes.All.Where(type => type.CanClamp).Select(type => type.Shown));

    private readonly Member _member;
    private readonly Problems _problems;
    private readonly NestedStructs _structs;
    private readonly AttributeData? _jsonAttribute;
    private readonly INamedTypeSymbol? _context;
    private readonly AttributeData? _clampAttribute;
    private readonly MemberConverter? _converter;
    private readonly HashSet<ITypeSymbol> _converting = new(SymbolEqualityComparer.Default);
    private bool _clamps;

    /// <summary>Creates the parser of one member.</summary>
    /// <param name="member">The member.</param>
    /// <param name="problems">Where to add what is wrong with its type.</param>
    /// <param name="structs">What is generated for its type.</param>
    public ValueParser(Member member, Problems problems, NestedStructs structs)
    {
        _member = member;
        _problems = problems;
        _structs = structs;
        _jsonAttribute = member.Find(MetadataName.CdcJson);
        _context = _jsonAttribute is null ? null : structs.Json.ContextOf(member, _jsonAttribute);
        _converter = MemberConverter.Of(member, problems, structs.Conversions.Within);
        _clampAttribute = member.Find(MetadataName.CdcClamp);
    }

    /// <summary>Whether a column can be read as a member's type.</summary>
    public static bool CanRead(Member member, NestedStructs structs) =>
        new ValueParser(member, new Problems(structs.Conversions.Within), structs).Element(member.Type) is not null;

    /// <summary>What the member holds, or null where no column can be read as it.</summary>
    /// <param name="mayBeToast">Whether a value can be left out as unchanged, as no part of a column can.</param>
    public ValueModel? Parse(bool mayBeToast)
    {
        var isToast = mayBeToast && _member.Type is INamedTypeSymbol { Arity: 1 } generic && MetadataName.Of(generic) == MetadataName.Toast;
        var type = isToast ? ((INamedTypeSymbol)_member.Type).TypeArguments[0] : _member.Type;
        var bare = Nullability.Bare(type, out var isNullable);
        if ((_jsonAttribute is not null && _context is null) || _converter is { IsUsable: false })
        {
            return null;
        }

        var reader = Reader(bare);
        if (_converter?.ReportUnused(bare) == true)
        {
            return null;
        }

        if (reader is null)
        {
            Report(bare);
            return null;
        }

        if (_clampAttribute is not null && !_clamps)
        {
            _problems.Add(RecordRules.NothingToClamp, _clampAttribute, _member.Name, Shown(_member.Type), Clamped);
        }

        // JSON has a null of its own, which is not known before it is read.
        var read = isNullable && _context is not null ? OrNull(reader, bare) : reader;
        return new ValueModel(reader.Type, read, bare.IsValueType, isNullable, isToast);
    }

    private void Report(ITypeSymbol type)
    {
        if (type.TypeKind is TypeKind.Error or TypeKind.TypeParameter || _converter?.ReportUnreadable() == true)
        {
            return;
        }

        if (_context is not null)
        {
            _structs.Json.ReportUnlisted(_member, _jsonAttribute!, type, _context);
            return;
        }

        _problems.Add(RecordRules.UnsupportedType, _member.Symbol, _member.Name, Shown(_member.Type), Supported);
    }

    /// <summary>How a type without <c>?</c> is read, or null where no column can be.</summary>
    private ReaderModel? Reader(ITypeSymbol type) =>
        _converting.Count == 0 && _converter?.Find(type) is { } conversion ? Converted(type, conversion)
        : _converting.Count == 0 && _context is not null ? _structs.Json.Find(type, _context) ?? Compound(type)
        : _structs.Conversions.Find(type) is { } own ? Converted(type, own)
        : Single(type) ?? Compound(type);

    private ReaderModel? Single(ITypeSymbol type) => type switch
    {
        _ when ScalarTypes.Find(type) is { } scalar => Scalar(scalar, Identifier.Of(type)),
        INamedTypeSymbol { TypeKind: TypeKind.Enum } named => Enum(named),
        INamedTypeSymbol named when MappedComposite.Is(named) => Composite(named),
        _ => null,
    };

    private ReaderModel Scalar(ScalarType scalar, string name)
    {
        var reader = $"{Contract.Readers}.{scalar.Reader}Reader";
        var shape = new ShapeModel(ShapeKind.Scalar, scalar.Name);
        if (_clampAttribute is null || !scalar.CanClamp)
        {
            return new ReaderModel(name, reader, shape, scalar.HasMethod ? scalar.Reader : null);
        }

        _clamps = true;
        return new ReaderModel(name, $"{Contract.Readers}.ClampedReader<{name}, {reader}>", shape);
    }

    private ReaderModel? Compound(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { IsSZArray: true } array => OfElements(array.ElementType, ShapeKind.List, "ArrayReader", element => ArrayOf(element, "[]")),
        IArrayTypeSymbol { Rank: 2 } array => OfElements(array.ElementType, ShapeKind.Array, "Rank2ArrayReader", element => ArrayOf(element, "[,]")),
        IArrayTypeSymbol { Rank: 3 } array => OfElements(array.ElementType, ShapeKind.Array, "Rank3ArrayReader", element => ArrayOf(element, "[,,]")),
        INamedTypeSymbol { Arity: 1, ContainingType: null } generic => Composed(generic),
        INamedTypeSymbol { Arity: 2, ContainingType: null } generic when _context is null => Dictionary(generic),
        _ => null,
    };

    private ReaderModel? Composed(INamedTypeSymbol type)
    {
        var (kind, reader) = MetadataName.Of(type) switch
        {
            MetadataName.List => (ShapeKind.List, "ListReader"),
            MetadataName.ImmutableArray => (ShapeKind.List, "ImmutableArrayReader"),
            MetadataName.ReadOnlyMemory => (ShapeKind.List, "ArrayMemoryReader"),
            MetadataName.PgArray => (ShapeKind.Array, "PgArrayReader"),
            MetadataName.NpgsqlRange => (ShapeKind.Range, "RangeReader"),
            _ => default,
        };
        return reader is null
            ? null
            : OfElements(
                type.TypeArguments[0],
                kind,
                reader,
                element => $"global::{type.ContainingNamespace.ToDisplayString()}.{type.Name}<{element}>");
    }

    /// <summary>A dictionary of text by text.</summary>
    private ReaderModel? Dictionary(INamedTypeSymbol type)
    {
        var reader = MetadataName.Of(type) switch
        {
            MetadataName.Dictionary => "DictionaryReader",
            MetadataName.ReadOnlyDictionary => "ReadOnlyDictionaryReader",
            MetadataName.ImmutableDictionary => "ImmutableDictionaryReader",
            _ => null,
        };
        return reader is not null && type.TypeArguments.All(argument => argument.SpecialType == SpecialType.System_String)
            ? OfElements(
                type.TypeArguments[1],
                ShapeKind.Dictionary,
                reader,
                element => $"global::{type.ContainingNamespace.ToDisplayString()}.{type.Name}<string, {element}>")
            : null;
    }

    private ReaderModel? OfElements(ITypeSymbol type, ShapeKind kind, string reader, Func<string, string> collection)
    {
        if (Element(type) is not { } element)
        {
            return null;
        }

        Nullability.Bare(type, out var isNullable);
        return new ReaderModel(
            collection(element.Type),
            $"{Contract.Readers}.{reader}<{element.Type}, {element.Name}>",
            new ShapeModel(kind, collection("{0}")) { Part = element.Shape, IsPartNullable = isNullable });
    }

    /// <summary>The array of a type, whose brackets C# wants before those of an element that is an array itself.</summary>
    private static string ArrayOf(string element, string brackets)
    {
        var end = element.Length;
        while (end > 0 && element[end - 1] == ']')
        {
            end = element.LastIndexOf('[', end - 1);
        }

        return element.Insert(end, brackets);
    }

    private ReaderModel? Element(ITypeSymbol type)
    {
        var bare = Nullability.Bare(type, out var isNullable);
        var reader = Reader(bare);
        return reader is not null && isNullable ? OrNull(reader, bare) : reader;
    }

    private static ReaderModel OrNull(ReaderModel reader, ITypeSymbol type)
    {
        var nullable = type.IsValueType ? "NullableReader" : "NullableReferenceReader";
        return new ReaderModel(reader.Type + "?", $"{Contract.Readers}.{nullable}<{reader.Type}, {reader.Name}>", reader.Shape, TakesNull: true);
    }

    /// <summary>A type that is made of what a column is read as, unless it is made of itself in the end.</summary>
    private ReaderModel? Converted(ITypeSymbol type, Conversion conversion)
    {
        if (!_converting.Add(type))
        {
            return null;
        }

        var column = Element(conversion.Column);
        _converting.Remove(type);
        if (column is null)
        {
            return null;
        }

        var name = Identifier.WithAnnotations(type);
        var converter = conversion.Converter ?? _structs.Conversions.WrapperOf(type, column.Type);
        return new ReaderModel(
            name,
            $"{Contract.Readers}.ConvertedReader<{column.Type}, {column.Name}, {name}, {converter}>",
            new ShapeModel(ShapeKind.Converted, ShownBare(type)) { Part = column.Shape },
            TakesNull: column.TakesNull);
    }

    private static ReaderModel Composite(INamedTypeSymbol type)
    {
        var name = Identifier.Of(type);
        var shape = new ShapeModel(ShapeKind.Composite, ShownBare(type)) { Composite = TableParser.FindComposite(type) };
        return new ReaderModel(name, $"{Contract.Readers}.CompositeReader<{name}>", shape);
    }

    private ReaderModel Enum(INamedTypeSymbol type)
    {
        var name = Identifier.Of(type);
        return new ReaderModel(
            name,
            $"{Contract.Readers}.EnumReader<{name}, {_structs.Enums.LabelsOf(type, _member.Symbol)}>",
            new ShapeModel(ShapeKind.Enum, name));
    }

    private static string Shown(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    private static string ShownBare(ITypeSymbol type) => Shown(type.WithNullableAnnotation(NullableAnnotation.None));
}
