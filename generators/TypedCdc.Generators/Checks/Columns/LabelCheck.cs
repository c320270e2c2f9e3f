using TypedCdc.Generators.Checks.Mapped;
using TypedCdc.Generators.Checks.Types;
using TypedCdc.Generators.Model;
using TypedCdc.Generators.Parsing;
using TypedCdc.Generators.Rules;
using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Checks.Columns;

/// <summary>A C# enum should have the labels of the enum that it is read from: TCDC1211, TCDC1212.</summary>
internal sealed class LabelCheck : IColumnCheck
{
    public void Check(CheckedColumn column, CheckedType type, Problems problems)
    {
        if (!column.Fits || Find(column.Shape, column.Values) is not (var name, var definition))
        {
            return;
        }

        var model = type.Model.Enums.First(known => known.Type == name);
        ReportUnread(column, type, model, definition, problems);
        ReportUnknown(column, type, model, definition, problems);
    }

    private static void ReportUnread(CheckedColumn column, CheckedType type, EnumModel model, EnumDefinition definition, Problems problems)
    {
        var known = new HashSet<string>(model.Labels.Select(label => label.Label), StringComparer.Ordinal);
        var unread = definition.Labels.Where(label => !known.Contains(label)).ToList();
        if (unread.Count == 0 || model.Unknown is not null)
        {
            return;
        }

        var shown = string.Join(", ", unread.Select(label => $"'{label}'"));
        object[] arguments =
        [
            column.Member.Name,
            model.DisplayName,
            unread.Count == 1 ? $"label {shown}" : $"the labels {shown}",
            $"{definition.Schema}.{definition.Name}",
            type.Show(definition.Location),
        ];
        var problem = new Problem(TypeRules.UnreadLabel, Places.OfType(column.Member), arguments);
        problems.Add(problem with
        {
            Properties = problem.Properties
                .Add(FixProperties.Type, model.MetadataName)
                .Add(FixProperties.Labels, FixProperties.Join(unread))
                .Add(FixProperties.AllLabels, FixProperties.Join(definition.Labels)),
        });
    }

    private static void ReportUnknown(CheckedColumn column, CheckedType type, EnumModel model, EnumDefinition definition, Problems problems)
    {
        var unknown = model.Labels
            .Where(label => label.Member != model.Unknown && !definition.Labels.Contains(label.Label))
            .Select(label => label.Member.Substring(label.Member.LastIndexOf('.') + 1))
            .ToList();
        if (unknown.Count > 0)
        {
            problems.Add(
                TypeRules.UnknownLabel,
                Places.OfType(column.Member),
                column.Member.Name,
                model.DisplayName,
                unknown.Count == 1 ? $"member {unknown[0]} stands" : $"members {string.Join(", ", unknown)} stand",
                $"{definition.Schema}.{definition.Name}",
                type.Show(definition.Location));
        }
    }

    /// <summary>The C# enum that is read, wherever in the member's type, and the enum that it is read from.</summary>
    private static (string Name, EnumDefinition Definition)? Find(ShapeModel shape, WireType type) => shape.Kind switch
    {
        ShapeKind.Enum => type.Enum is { } definition ? (shape.Name, definition) : null,
        ShapeKind.List or ShapeKind.Array or ShapeKind.Range => type.Element is { } element ? Find(shape.Part!, element) : null,
        ShapeKind.Converted => Find(shape.Part!, type),
        _ => null,
    };
}
