using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Model;
using TypedCdc.Generators.Naming;
using TypedCdc.Generators.Rules;

namespace TypedCdc.Generators.Parsing;

/// <summary>The enums among the columns of one mapped type, each with the struct that knows its labels.</summary>
/// <param name="problems">Where to add what is wrong with an enum.</param>
/// <param name="reader">Name of the generated reader, which holds the structs.</param>
internal sealed class EnumReaders(Problems problems, string reader)
{
    private readonly Dictionary<INamedTypeSymbol, EnumModel> _models = new(SymbolEqualityComparer.Default);
    private readonly List<EnumModel> _inOrder = [];
    private readonly UniqueNames _names = new();

    public EquatableArray<EnumModel> Models => new(_inOrder);

    /// <summary>The struct that knows the labels of an enum, as it is named from within the mapped type.</summary>
    /// <param name="type">The enum.</param>
    /// <param name="member">The member that has it, at which problems of an enum elsewhere are reported.</param>
    public string LabelsOf(INamedTypeSymbol type, ISymbol member)
    {
        if (!_models.TryGetValue(type, out var model))
        {
            model = new EnumModel(
                Identifier.Of(type),
                type.ToDisplayString(),
                MetadataName.Full(type),
                _names.Take(type.Name + "Labels"),
                new(Labels(type, member)),
                Unknown(type, member));
            _models.Add(type, model);
            _inOrder.Add(model);
        }

        return $"{reader}.{model.LabelsName}";
    }

    /// <summary>The label that a member of an enum stands for.</summary>
    public static string LabelOf(IFieldSymbol field) =>
        field.Find(MetadataName.PgName) is { } attribute && attribute.TryGetName(out var name) && name is not null
            ? name
            : SnakeCase.Of(field.Name);

    private List<LabelModel> Labels(INamedTypeSymbol type, ISymbol member)
    {
        var labels = new List<LabelModel>();
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue))
        {
            var label = LabelOf(field);
            if (owners.TryGetValue(label, out var owner))
            {
                problems.Add(
                    RecordRules.DuplicateLabel,
                    field.DeclaringSyntaxReferences.IsEmpty ? member : field,
                    owner,
                    field.Name,
                    type.Name,
                    label);
                continue;
            }

            owners.Add(label, field.Name);
            labels.Add(new LabelModel(label, Expression(field)));
        }

        return labels;
    }

    /// <summary>The member that stands for labels that no member has.</summary>
    private string? Unknown(INamedTypeSymbol type, ISymbol member)
    {
        var marked = type.GetMembers().OfType<IFieldSymbol>().Where(field => field.Has(MetadataName.CdcUnknownLabel)).ToList();
        foreach (var field in marked.Skip(1))
        {
            problems.Add(
                RecordRules.DuplicateUnknownLabel,
                field.DeclaringSyntaxReferences.IsEmpty ? member : field,
                marked[0].Name,
                field.Name,
                type.Name);
        }

        return marked.Count == 0 ? null : Expression(marked[0]);
    }

    private static string Expression(IFieldSymbol field) =>
        $"{Identifier.Of(field.ContainingType)}.{Identifier.Escaped(field.Name)}";
}
