using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Model;
using TypedCdc.Generators.Naming;

namespace TypedCdc.Generators.Parsing;

/// <summary>The types among the columns of one mapped type that are made of what a column is read as.</summary>
/// <param name="within">The mapped type.</param>
/// <param name="reader">Name of the generated reader, which holds the structs.</param>
internal sealed class Conversions(INamedTypeSymbol within, string reader)
{
    private readonly Dictionary<string, ConversionModel> _models = new(StringComparer.Ordinal);
    private readonly List<ConversionModel> _inOrder = [];
    private readonly UniqueNames _names = new();

    public EquatableArray<ConversionModel> Models => new(_inOrder);

    /// <summary>The type whose code is to call converters.</summary>
    public INamedTypeSymbol Within => within;

    /// <summary>How a type says that it is made, or null where it says nothing that can be used.</summary>
    public Conversion? Find(ITypeSymbol type) => type is not INamedTypeSymbol named ? null
        : named.Find(MetadataName.CdcConverter) is { } attribute ? OfAttribute(attribute, named)
        : WrapperType.ParameterOf(named, within) is { } parameter ? new Conversion(parameter.Type, null)
        : null;

    /// <summary>The struct that wraps a column, as it is named from within the mapped type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="column">What the column is read as, as it is written in C#.</param>
    public string WrapperOf(ITypeSymbol type, string column)
    {
        var name = Identifier.WithAnnotations(type);
        if (!_models.TryGetValue(name, out var model))
        {
            model = new ConversionModel(column, name, _names.Take(type.Name + "Conversion"));
            _models.Add(name, model);
            _inOrder.Add(model);
        }

        return $"{reader}.{model.Name}";
    }

    private Conversion? OfAttribute(AttributeData attribute, INamedTypeSymbol type) =>
        Converter.Of(attribute) is { } converter && converter.Fault(within) is null ? converter.Find(type) : null;
}
