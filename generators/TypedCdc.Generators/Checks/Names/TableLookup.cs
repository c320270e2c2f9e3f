using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Checks.Files;
using TypedCdc.Generators.Model;
using TypedCdc.Generators.Naming;
using TypedCdc.Generators.Parsing;
using TypedCdc.Generators.Rules;
using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Checks.Names;

/// <summary>Finds the table or composite of a mapped type in the schema: TCDC1201, TCDC1203.</summary>
internal sealed class TableLookup(INamedTypeSymbol type, AttributeData mark, LoadedSchema schema, Problems problems)
{
    /// <summary>The table, or null where there is none, which is reported.</summary>
    public TableDefinition? Table(TableModel name)
    {
        var database = schema.Database;
        if (database.FindTable(name.Schema, name.Name) is { } table)
        {
            return table;
        }

        if (database.MayHave(name.Name))
        {
            return null;
        }

        var naming = TableParser.NamingOf(type, mark, MetadataName.Table);
        if (FormerNames.OfTable(database, new RelationName(name.Schema, name.Name)) is { } former)
        {
            problems.AddMendable(
                SchemaRules.Gone,
                Places.OfName(type, mark, naming),
                former.Now is { } now ? NameReplacement.Of(now, mark, naming) : null,
                type.Name,
                "table",
                Shown(name),
                former.Event,
                schema.Places.Show(former.Location),
                former.Since);
        }
        else
        {
            ReportUnknown("table", name, naming, [.. database.Tables.Select(known => known.Name)]);
        }

        return null;
    }

    /// <summary>The composite or row type, or null where there is none, which is reported.</summary>
    public CompositeDefinition? Composite(TableModel name)
    {
        var found = CompositeOf(schema.Database, name);
        if (found is null && !schema.Database.MayHave(name.Name))
        {
            var composites = schema.Database.Composites.Select(known => new RelationName(known.Schema, known.Name));
            ReportUnknown(
                "composite",
                name,
                TableParser.NamingOf(type, mark, MetadataName.PgName),
                [.. composites, .. schema.Database.Tables.Select(known => known.Name)]);
        }

        return found;
    }

    /// <summary>A composite of that name, or the row type of a table of that name.</summary>
    public static CompositeDefinition? CompositeOf(DatabaseSchema database, TableModel name) =>
        database.FindComposite(name.Schema, name.Name)
        ?? (database.FindTable(name.Schema, name.Name) is { AreColumnsKnown: true } table
            ? new CompositeDefinition(name.Schema, name.Name, new(table.Columns.Select(column => new FieldDefinition(column.Name, column.Type))), table.Location)
            : null);

    private void ReportUnknown(string kind, TableModel name, AttributeData? naming, List<RelationName> others)
    {
        var meant = DidYouMean.Closest(name.Name, others.FindAll(other => other.Schema == name.Schema), other => other.Name)
            ?? DidYouMean.Closest(name.Name, others.FindAll(other => other.Schema != name.Schema), other => other.Name);
        problems.AddMendable(
            SchemaRules.UnknownTable,
            Places.OfName(type, mark, naming),
            meant is null ? null : NameReplacement.Of(meant, mark, naming),
            type.Name,
            kind,
            Shown(name),
            schema.Source,
            meant is null ? "" : $"; did you mean {meant}?");
    }

    private static string Shown(TableModel name) => $"{name.Schema}.{name.Name}";
}
