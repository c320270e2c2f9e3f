using TypedCdc.Generators.Checks.Files;
using TypedCdc.Generators.Checks.Mapped;
using TypedCdc.Generators.Checks.Types;
using TypedCdc.Generators.Model;
using TypedCdc.Generators.Parsing;
using TypedCdc.Generators.Rules;
using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Checks.Names;

/// <summary>Finds the columns of a record in its table: TCDC1202, TCDC1203.</summary>
internal sealed class ColumnLookup(TableDefinition table, LoadedSchema schema, Problems problems)
{
    private readonly TypeResolver _types = new(schema.Database);

    /// <summary>The column, or null: where there is none, which is reported, or where code that is not followed may have changed it.</summary>
    public CheckedColumn? Find(Member member, ColumnModel model)
    {
        if (table.MayDiffer && schema.Database.MayHave(model.Column))
        {
            return null;
        }

        if (table.FindColumn(model.Column) is { } column)
        {
            return new CheckedColumn(member, model, column.Type, _types.Resolve(column.Type), column);
        }

        if (FormerNames.OfColumn(table, model.Column) is { } former)
        {
            problems.AddMendable(
                SchemaRules.Gone,
                Places.OfName(member),
                former.Now,
                member.Name,
                $"column {model.Column} of table",
                table.Name,
                former.Event,
                schema.Places.Show(former.Location),
                former.Since);
        }
        else if (table.AreColumnsKnown)
        {
            ReportUnknown(member, model);
        }

        return null;
    }

    private void ReportUnknown(Member member, ColumnModel model)
    {
        var meant = DidYouMean.Closest(model.Column, table.Columns, column => column.Name)?.Name;
        problems.AddMendable(
            SchemaRules.UnknownColumn,
            Places.OfName(member),
            meant,
            member.Name,
            model.Column,
            $"table {table.Name}",
            schema.Places.Show(table.Location),
            meant is null ? NameList.Of(table.Columns.Select(column => column.Name)) : $"did you mean {meant}?");
    }
}
