using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Model;
using TypedCdc.Generators.Parsing;
using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Checks.Mapped;

/// <summary>A change that a handler takes.</summary>
/// <param name="Route">The change.</param>
/// <param name="Record">The mapped type of its row; of a delete, that of the old one.</param>
/// <param name="Old">The mapped type of the old row of an <c>Update&lt;T, TOld&gt;</c>; else null.</param>
/// <param name="Handler">The handler.</param>
internal sealed record CheckedRoute(Route Route, CheckedRecord Record, CheckedRecord? Old, INamedTypeSymbol Handler)
{
    /// <summary>All changes that the handler takes, this one among them.</summary>
    public IReadOnlyList<CheckedRoute> Routes { get; init; } = [];

    public ChangeOperation Operation => Route.Change.Operation;

    /// <summary>What a publication has to publish for it.</summary>
    public PublishedOperations Needs => Operation switch
    {
        ChangeOperation.Insert => PublishedOperations.Insert,
        ChangeOperation.Update => PublishedOperations.Update,
        ChangeOperation.Upsert => PublishedOperations.Insert | PublishedOperations.Update,
        ChangeOperation.Delete => PublishedOperations.Delete,
        _ => PublishedOperations.Truncate,
    };

    /// <summary>Those of the same database, which one pipeline takes from one publication.</summary>
    public IEnumerable<CheckedRoute> OfDatabase => Routes.Where(other => ReferenceEquals(other.Record.Schema, Record.Schema));

    /// <summary>Those of the same table.</summary>
    public IEnumerable<CheckedRoute> OfTable => OfDatabase.Where(other => other.Record.Table.Name == Record.Table.Name);

    /// <summary>Whether the server must be able to tell rows apart for it.</summary>
    public bool NeedsIdentity => (Needs & (PublishedOperations.Update | PublishedOperations.Delete)) != 0;

    /// <summary>The change as messages show it: <c>Update&lt;Order&gt;</c>.</summary>
    public string Name => Route.Interface.TypeArguments[0].ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    /// <summary>The mapped type that is read from the row before, if one is.</summary>
    public CheckedRecord? FromIdentity => Operation == ChangeOperation.Delete ? Record : Old;

    /// <summary>The mapped type that is read from the row after, if one is.</summary>
    public CheckedRecord? FromRow => Operation is ChangeOperation.Delete or ChangeOperation.Truncate ? null : Record;

    /// <summary>Where the handler names the change's mapped type, or else the handler.</summary>
    public Location PlaceOf(CheckedRecord record) => RoutePlaces.Find(this, record) ?? Places.Of(Handler);
}
