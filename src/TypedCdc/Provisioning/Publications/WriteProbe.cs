using TypedCdc.Dispatch;
using TypedCdc.Provisioning.Catalog;
using TypedCdc.Provisioning.Checks;

namespace TypedCdc.Provisioning.Publications;

/// <summary>Writes statements that fail where updates or deletes of a table would, and change nothing.</summary>
/// <remarks>
/// EXPLAIN prepares the statement for execution, and that is where the server checks publications: CheckCmdReplicaIdentity
/// in PostgreSQL src/backend/executor/execReplication.c.
/// </remarks>
internal static class WriteProbe
{
    public static IEnumerable<string> Of(CheckContext context, CatalogTable table)
    {
        if (!table.IsOwned && !context.Catalog.Role.IsSuperuser)
        {
            yield break;
        }

        var name = SqlName.Quote(table.Name);
        var column = table.Columns.FirstOrDefault(column => column.Generated is null && !column.IsIdentityAlways);
        if (context.Operations.HasFlag(Operations.Update) && column is not null)
        {
            var quoted = SqlName.Quote(column.Name);
            yield return $"EXPLAIN UPDATE {name} SET {quoted} = {quoted};";
        }

        if (context.Operations.HasFlag(Operations.Delete))
        {
            yield return $"EXPLAIN DELETE FROM {name};";
        }
    }
}
