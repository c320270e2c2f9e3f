using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Emission;
using TypedCdc.Generators.Model;
using TypedCdc.Generators.Naming;
using TypedCdc.Generators.Rules;

namespace TypedCdc.Generators.Parsing;

/// <summary>The types among the columns of one mapped type that are read from JSON, each with the struct that says how.</summary>
/// <param name="problems">Where to add what is wrong with a context.</param>
/// <param name="reader">Name of the generated reader, which holds the structs.</param>
internal sealed class JsonReaders(Problems problems, string reader)
{
    private readonly Dictionary<(string Type, string Context), JsonModel> _models = [];
    private readonly List<JsonModel> _inOrder = [];
    private readonly UniqueNames _names = new();

    public EquatableArray<JsonModel> Models => new(_inOrder);

    /// <summary>The reader of a type, or null where the context does not list it.</summary>
    /// <param name="type">The type, without <c>?</c>.</param>
    /// <param name="context">The context.</param>
    public ReaderModel? Find(ITypeSymbol type, INamedTypeSymbol context)
    {
        if (!IsListed(type, context))
        {
            return null;
        }

        var name = Identifier.WithAnnotations(type);
        var key = (name, Identifier.Of(context));
        if (!_models.TryGetValue(key, out var model))
        {
            model = new JsonModel(name, type.ToDisplayString(), key.Item2, _names.Take(type.Name + "Json"));
            _models.Add(key, model);
            _inOrder.Add(model);
        }

        return new ReaderModel(
            name,
            $"{Contract.Readers}.JsonReader<{name}, {reader}.{model.Name}>",
            new ShapeModel(ShapeKind.Json, model.DisplayName));
    }

    /// <summary>The context that an attribute names, or null where it is none that can be used.</summary>
    public INamedTypeSymbol? ContextOf(Member member, AttributeData attribute)
    {
        var context = attribute.ConstructorArguments.FirstOrDefault().Value as INamedTypeSymbol;
        if (context is null or { TypeKind: TypeKind.Error })
        {
            return null;
        }

        var fault = !IsContext(context) ? "is no JsonSerializerContext"
            : context.IsAbstract ? "is abstract"
            : context.IsUnboundGenericType ? "is generic"
            : null;
        if (fault is not null)
        {
            problems.Add(RecordRules.UnusableJsonContext, attribute, member.Name, context.Name, fault);
        }

        return fault is null ? context : null;
    }

    /// <summary>Reports that a context does not know a member's type.</summary>
    public void ReportUnlisted(Member member, AttributeData attribute, ITypeSymbol type, INamedTypeSymbol context)
    {
        var shown = type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
        var fault = $"does not list it; add [JsonSerializable(typeof({shown}))] to {context.Name}";
        problems.Add(RecordRules.UnusableJsonContext, attribute, member.Name, context.Name, fault);
    }

    private static bool IsContext(INamedTypeSymbol type)
    {
        for (var level = type.BaseType; level is not null; level = level.BaseType)
        {
            if (MetadataName.Of(level) == MetadataName.JsonContext)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsListed(ITypeSymbol type, INamedTypeSymbol context) => context.GetAttributes().Any(attribute =>
        attribute.AttributeClass is { } mark
        && MetadataName.Of(mark) == MetadataName.JsonSerializable
        && SymbolEqualityComparer.Default.Equals(attribute.ConstructorArguments.FirstOrDefault().Value as ITypeSymbol, type));
}
