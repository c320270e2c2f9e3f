using TypedCdc.Generators.Checks.Columns;
using TypedCdc.Generators.Checks.Identity;
using TypedCdc.Generators.Checks.Mapped;
using TypedCdc.Generators.Checks.Publications;
using TypedCdc.Generators.Checks.Types;
using TypedCdc.Generators.Model;
using TypedCdc.Generators.Naming;
using TypedCdc.Generators.Parsing;
using TypedCdc.Generators.Rules;
using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Checks.Routes;

/// <summary>An update does not send a large value again that it left unchanged: TCDC1208.</summary>
internal sealed class ToastCheck : IRouteCheck
{
    public void Check(CheckedRoute route, Problems problems)
    {
        var record = route.Record;
        if (route.Operation is not (ChangeOperation.Update or ChangeOperation.Upsert)
            || !PublishableTable.Is(record.Table)
            || HasWholeRows(record)
            || !HasLargeValues(record))
        {
            return;
        }

        foreach (var column in record.Columns.Where(column => !column.Model.Value.IsToast && column.Fits))
        {
            if (column.Definition is { } definition && ToastStorage.IsUsedFor(definition, column.Values))
            {
                Report(route, column, problems);
            }
        }
    }

    private static void Report(CheckedRoute route, CheckedColumn column, Problems problems)
    {
        var record = route.Record;
        var value = WrittenType.Bare(column) + (column.Model.Value.IsNullable ? "?" : "");
        var replacement = $"Toast<{value}>";
        object[] arguments =
        [
            route.Name, $"{record.Type.Name}.{column.Member.Name}", ColumnNames.Of(column), record.PlaceOf(column), replacement,
        ];
        var problem = new Problem(TypeRules.UnchangedToast, route.PlaceOf(record), arguments);
        problems.Add(problem with
        {
            Properties = problem.Properties
                .Add(FixProperties.Replacement, replacement)
                .Add(FixProperties.Type, MetadataName.Full(record.Type))
                .Add(FixProperties.Member, column.Member.Name),
        });
    }

    /// <summary>With the identity full, the old row has what the new one leaves out.</summary>
    private static bool HasWholeRows(CheckedRecord record) =>
        IdentifiedTables.Of(record).All(table => table.Identity.Kind == ReplicaIdentityKind.Full);

    /// <summary>A partitioned table has rows in its partitions alone.</summary>
    private static bool HasLargeValues(CheckedRecord record)
    {
        var types = new TypeResolver(record.Schema.Database);
        return IdentifiedTables.WithRows(record).Any(table => ToastStorage.IsUsedBy(table, types));
    }
}
