using TypedCdc.Generators.Model;
using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Schema.Catalogue;

/// <summary>Turns the state at the end into the model.</summary>
internal sealed class SchemaBuilder(DatabaseState state)
{
    private readonly TypeBuilder _types = new(state.Types);

    public DatabaseSchema Build(IEnumerable<SchemaProblem> problems)
    {
        var tables = new TableBuilder(_types, state.Unread);
        return new DatabaseSchema(
            Array(Sorted(state.Relations.Tables.Where(table => table.Persistence != TablePersistence.Temporary), table => table.Key), tables.Build),
            Array(state.Publications.Values.OrderBy(publication => publication.Name, StringComparer.Ordinal), BuildPublication))
        {
            Enums = Array(Types(TypeKind.Enum), TypeBuilder.BuildEnum),
            Domains = Array(Types(TypeKind.Domain), _types.BuildDomain),
            Composites = Array(Types(TypeKind.Composite), _types.BuildComposite),
            Ranges = Array(Types(TypeKind.Range).Where(type => type.Base is not null), _types.BuildRange),
            Extensions = new EquatableArray<string>(state.Extensions),
            FormerTables = new EquatableArray<FormerTable>(state.FormerTables),
            UnreadNames = new EquatableArray<string>(state.Unread.All.OrderBy(name => name, StringComparer.Ordinal)),
            Problems = new EquatableArray<SchemaProblem>(problems),
        };
    }

    private PublicationDefinition BuildPublication(PublicationState publication) =>
        PublicationBuilder.Build(publication) with { MayDiffer = state.Unread.MayDiffer(publication.Name) };

    private static EquatableArray<TResult> Array<T, TResult>(IEnumerable<T> items, Func<T, TResult> build)
        where TResult : IEquatable<TResult> => new(items.Select(build));

    private static IEnumerable<T> Sorted<T>(IEnumerable<T> items, Func<T, ObjectKey> key) =>
        items.OrderBy(item => key(item).Schema, StringComparer.Ordinal).ThenBy(item => key(item).Name, StringComparer.Ordinal);

    private IEnumerable<TypeState> Types(TypeKind kind) =>
        Sorted(state.Types.All.Where(type => type.Kind == kind && type.Key.Schema != BuiltInTypes.Schema), type => type.Key);
}
