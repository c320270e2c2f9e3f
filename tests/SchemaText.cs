using TypedCdc.Generators.Checks.Types;
using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Tests;

/// <summary>Prints what was read from SQL, a line for each fact.</summary>
/// <remarks>
/// Compiled into every test project that asks. The integration tests print the catalogue of a server in the same form.
/// </remarks>
internal static class SchemaText
{
    public static string[] Of(DatabaseSchema schema) => Of(schema, new TypeResolver(schema));

    private static string[] Of(DatabaseSchema schema, TypeResolver types) =>
    [
        .. schema.Tables.Select(Table)
            .Concat(schema.Tables.SelectMany(table => Columns(table, types)))
            .Concat(schema.Tables.SelectMany(Keys))
            .Concat(schema.Enums.Select(type => Line("enum", $"{type.Schema}.{type.Name}", $"({string.Join(',', type.Labels)})")))
            .Concat(schema.Domains.Select(type => Line("domain", $"{type.Schema}.{type.Name}", type.Base, type.IsNotNull ? "not null" : null)))
            .Concat(schema.Composites.Select(type => Line(
                "composite", $"{type.Schema}.{type.Name}", $"({string.Join(',', type.Fields.Select(field => $"{field.Name} {field.Type}"))})")))
            .Concat(schema.Ranges.Select(type => Line("range", $"{type.Schema}.{type.Name}", type.Subtype, type.Multirange)))
            .Concat(schema.Publications.Select(Publication))
            .Concat(schema.Publications.SelectMany(publication => Published(schema, publication)))
            .Order(StringComparer.Ordinal),
    ];

    private static string Line(params object?[] words) => string.Join(' ', words.Where(word => word is not null));

    private static string Table(TableDefinition table) => Line(
        "table",
        table.Name,
        table.Kind switch { TableKind.Table => 'r', TableKind.Partitioned => 'p', TableKind.Foreign => 'f', TableKind.View => 'v', _ => 'm' },
        table.Persistence switch { TablePersistence.Permanent => 'p', TablePersistence.Unlogged => 'u', _ => 't' },
        $"identity {Letter(table.Identity)}({string.Join(',', table.Identity.Columns)})",
        $"parents ({string.Join(',', table.Parents)})",
        table.PartitionRoot is { } root ? $"root {root}" : null,
        Comment(table.Comment));

    private static char Letter(ReplicaIdentity identity) => identity.Kind switch
    {
        ReplicaIdentityKind.Full => 'f',
        ReplicaIdentityKind.Nothing => 'n',
        ReplicaIdentityKind.Index => 'i',
        _ => 'd',
    };

    private static IEnumerable<string> Columns(TableDefinition table, TypeResolver types) => table.Kind is TableKind.View or TableKind.MaterializedView
        ? []
        : table.Columns.Select((column, index) => Line(
            "column",
            $"{table.Name}.{index + 1}",
            column.Name,
            column.Type,
            column.IsNotNull ? "not null" : null,
            column.Default is not null ? "default" : null,
            column.Generation switch { ColumnGeneration.Stored => "generated s", ColumnGeneration.Virtual => "generated v", _ => null },
            column.Identity switch { ColumnIdentity.Always => "identity a", ColumnIdentity.ByDefault => "identity d", _ => null },
            Storage(column, types.Resolve(column.Type)),
            Comment(column.Comment)));

    /// <summary>Where it is another than that of the type.</summary>
    private static string? Storage(ColumnDefinition column, WireType values) =>
        column.Storage == ColumnStorage.Default || column.Storage == ToastStorage.Of(column with { Storage = ColumnStorage.Default }, values)
            ? null
            : $"storage {Letter(column.Storage)}";

    /// <summary>As in pg_attribute.attstorage.</summary>
    public static char Letter(ColumnStorage storage) => storage switch
    {
        ColumnStorage.Plain => 'p',
        ColumnStorage.External => 'e',
        ColumnStorage.Extended => 'x',
        ColumnStorage.Main => 'm',
        _ => '?',
    };

    private static IEnumerable<string> Keys(TableDefinition table) => table.Kind is TableKind.View or TableKind.MaterializedView
        ? []
        : table.Keys.Select(key => Line(
            "key",
            table.Name,
            key.Name,
            key.IsPrimary ? "primary" : null,
            $"({string.Join(',', key.Columns)})",
            key.AreNullsDistinct ? null : "nulls not distinct",
            key.IsDeferrable ? "deferrable" : null));

    private static string? Comment(string? comment) => comment is null ? null : $"comment {comment}";

    private static string Publication(PublicationDefinition publication) => Line(
        "publication",
        publication.Name,
        publication.Operations.HasFlag(PublishedOperations.Insert) ? "insert" : null,
        publication.Operations.HasFlag(PublishedOperations.Update) ? "update" : null,
        publication.Operations.HasFlag(PublishedOperations.Delete) ? "delete" : null,
        publication.Operations.HasFlag(PublishedOperations.Truncate) ? "truncate" : null,
        publication.HasAllTables ? "all tables" : null,
        publication.ViaRoot ? "via root" : null,
        publication.HasGeneratedColumns ? "generated columns" : null);

    private static IEnumerable<string> Published(DatabaseSchema schema, PublicationDefinition publication) =>
        PublicationContents.Of(schema, publication).Select(table => Line(
            "published",
            publication.Name,
            table.Table,
            $"({string.Join(',', table.Columns)})",
            table.Filter is null ? null : "filtered"));
}
