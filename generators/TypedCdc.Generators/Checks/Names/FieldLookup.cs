using TypedCdc.Generators.Checks.Files;
using TypedCdc.Generators.Checks.Mapped;
using TypedCdc.Generators.Checks.Types;
using TypedCdc.Generators.Model;
using TypedCdc.Generators.Parsing;
using TypedCdc.Generators.Rules;
using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Checks.Names;

/// <summary>Finds the attributes of a mapped type in its composite: TCDC1213.</summary>
internal sealed class FieldLookup(CompositeDefinition composite, LoadedSchema schema, Problems problems)
{
    private readonly TypeResolver _types = new(schema.Database);

    /// <summary>The attribute, or null where there is none, which is reported.</summary>
    public CheckedColumn? Find(Member member, ColumnModel model)
    {
        if (composite.Fields.FirstOrDefault(field => field.Name == model.Column) is { } found)
        {
            return new CheckedColumn(member, model, found.Type, _types.Resolve(found.Type), null);
        }

        var meant = DidYouMean.Closest(model.Column, composite.Fields, field => field.Name)?.Name;
        problems.AddMendable(
            TypeRules.UnknownAttribute,
            Places.OfName(member),
            meant,
            member.Name,
            model.Column,
            $"{composite.Schema}.{composite.Name}",
            schema.Places.Show(composite.Location),
            meant is null ? NameList.Of(composite.Fields.Select(field => field.Name)) : $"did you mean {meant}?");
        return null;
    }
}
