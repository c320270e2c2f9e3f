using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Model;
using TypedCdc.Generators.Parsing;

namespace TypedCdc.Generators.Checks.Mapped;

/// <summary>A change that a handler takes.</summary>
/// <param name="Route">The change.</param>
/// <param name="Record">The mapped type of its row; of a delete, that of the old one.</param>
/// <param name="Old">The mapped type of the old row of an <c>Update&lt;T, TOld&gt;</c>; else null.</param>
/// <param name="Handler">The handler.</param>
internal sealed record CheckedRoute(Route Route, CheckedRecord Record, CheckedRecord? Old, INamedTypeSymbol Handler)
{
    public ChangeOperation Operation => Route.Change.Operation;

    /// <summary>The change as messages show it: <c>Update&lt;Order&gt;</c>.</summary>
    public string Name => Route.Interface.TypeArguments[0].ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    /// <summary>The mapped type that is read from the row before, if one is.</summary>
    public CheckedRecord? FromIdentity => Operation == ChangeOperation.Delete ? Record : Old;

    /// <summary>The mapped type that is read from the row after, if one is.</summary>
    public CheckedRecord? FromRow => Operation is ChangeOperation.Delete or ChangeOperation.Truncate ? null : Record;

    /// <summary>Where the handler names the change's mapped type, or else the handler.</summary>
    public Location PlaceOf(CheckedRecord record) => RoutePlaces.Find(this, record) ?? Places.Of(Handler);
}
