using Npgsql;
using TypedCdc.Generators.Checks.Types;
using TypedCdc.Generators.Schema;
using TypedCdc.Generators.Schema.Model;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.Provisioning;
using TypedCdc.Tests;
using RunTime = TypedCdc.Values.ReadableTypes;

namespace TypedCdc.IntegrationTests.Schema;

/// <summary>What the compiler makes of the types in SQL files is what the library makes of the catalogue that they lead to.</summary>
public sealed class ColumnTypeTests
{
    private const string Columns =
        """
        SELECT n.nspname::text, c.relname::text, a.attname::text, a.atttypid, a.attstorage::text, a.attstorage IN ('x', 'e') AND c.reltoastrelid <> 0
        FROM pg_attribute a
        JOIN pg_class c ON c.oid = a.attrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind = 'r' AND c.relpersistence <> 't' AND a.attnum > 0 AND NOT a.attisdropped
          AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
        ORDER BY 1, 2, a.attnum
        """;

    public static TheoryData<string, int> Schemas => SchemaReaderTests.Of(PostgresMajors.OldestAndNewest);

    [Theory, MemberData(nameof(Schemas))]
    public async Task Columns_are_read_as_the_catalogue_says(string name, int major)
    {
        var files = SchemaFixtures.Load(name);
        await using var database = await SchemaReaderTests.LoadAsync(files, major);
        var schema = SchemaReader.Read(files, TestContext.Current.CancellationToken);

        Assert.Equal(await RunTimeAsync(database), BuildTime(schema).Order(StringComparer.Ordinal));
    }

    private static async Task<IEnumerable<string>> RunTimeAsync(TestDatabase database)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var command = source.CreateCommand(Columns);
        var columns = new List<(string Name, uint Type, string Storage, bool IsToasted)>();
        await using (var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken))
        {
            while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            {
                columns.Add((
                    $"{reader.GetString(0)}.{reader.GetString(1)}.{reader.GetString(2)}",
                    reader.GetFieldValue<uint>(3),
                    reader.GetString(4),
                    reader.GetBoolean(5)));
            }
        }

        var types = await new DatabaseTypeCatalog(source, source, slot: "").FindAsync([.. columns.Select(column => column.Type).Distinct()], TestContext.Current.CancellationToken);
        var byOid = types.ToDictionary(type => type.Oid);
        return columns
            .Select(column => Line(column.Name, RunTime.NamesOf(byOid[column.Type]), column.Storage, column.IsToasted))
            .Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> BuildTime(DatabaseSchema schema)
    {
        var types = new TypeResolver(schema);
        foreach (var table in schema.Tables.Where(table => table.Kind == TableKind.Table))
        {
            var hasToast = ToastStorage.IsUsedBy(table, types);
            foreach (var column in table.Columns)
            {
                var values = types.Resolve(column.Type);
                yield return Line($"{table.Name}.{column.Name}", TypeNames.Of(values), $"{SchemaText.Letter(ToastStorage.Of(column, values))}", hasToast && ToastStorage.IsUsedFor(column, values));
            }
        }
    }

    private static string Line(string column, IReadOnlyList<string> types, string storage, bool isToasted) =>
        $"{column}: {string.Join(" or ", types)}, {storage}{(isToasted ? ", toasted" : "")}";
}
