using TypedCdc.Generators.Model;
using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Schema.Catalogue;

/// <summary>Makes the publications of the model.</summary>
internal static class PublicationBuilder
{
    public static PublicationDefinition Build(PublicationState publication) => new(publication.Name, publication.Location)
    {
        HasAllTables = publication.HasAllTables,
        Except = Names(publication.Except),
        Tables = new EquatableArray<PublishedTable>(Sorted(publication.Members, member => member.Key.Key).Select(Build)),
        Schemas = new EquatableArray<string>(publication.Schemas.OrderBy(schema => schema, StringComparer.Ordinal)),
        Operations = publication.Operations,
        ViaRoot = publication.ViaRoot,
        HasGeneratedColumns = publication.HasGeneratedColumns,
    };

    private static PublishedTable Build(KeyValuePair<TableState, PublicationMember> member) => new(
        member.Key.RelationName,
        member.Value.Columns is not null,
        member.Value.Columns is { } columns ? new EquatableArray<string>(columns.Select(column => column.Name)) : default,
        member.Value.Filter);

    private static EquatableArray<RelationName> Names(IEnumerable<TableState> tables) =>
        new(Sorted(tables, table => table.Key).Select(table => table.RelationName));

    private static IEnumerable<T> Sorted<T>(IEnumerable<T> items, Func<T, ObjectKey> key) =>
        items.OrderBy(item => key(item).Schema, StringComparer.Ordinal).ThenBy(item => key(item).Name, StringComparer.Ordinal);
}
