using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Model;
using TypedCdc.Generators.Naming;
using TypedCdc.Generators.Parsing;

namespace TypedCdc.CodeFixes.Handlers;

/// <summary>Chooses the changes by which a handler takes operations of a table, in the form of those that it takes already.</summary>
/// <param name="handler">The handler.</param>
/// <param name="record">The mapped type that it takes of the table.</param>
/// <param name="old">The mapped type that old rows can be read as; null where there is none.</param>
internal sealed class MissingChanges(INamedTypeSymbol handler, INamedTypeSymbol record, OldRecord? old)
{
    private readonly List<(Change Change, bool IsBatch)> _taken = [.. handler.AllInterfaces
        .Where(RouteParser.IsHandlerInterface)
        .Select(taken => (Change: Change.Of(taken.TypeArguments[0])!, IsBatch: MetadataName.Of(taken) == MetadataName.BatchHandler))
        .Where(taken => taken.Change is not null)];

    public IEnumerable<AddedChange> Of(IReadOnlyList<string> operations)
    {
        var isBatch = _taken.Where(taken => SymbolEqualityComparer.Default.Equals(taken.Change.Record, record)).All(taken => taken.IsBatch);
        var left = operations.Select(operation => (ChangeOperation)Enum.Parse(typeof(ChangeOperation), operation)).Where(CanBeTaken).ToList();
        if (left.Contains(ChangeOperation.Insert) && left.Contains(ChangeOperation.Update) && _taken.Exists(taken => taken.Change.Operation == ChangeOperation.Upsert))
        {
            left = [ChangeOperation.Upsert, .. left.Except([ChangeOperation.Insert, ChangeOperation.Update])];
        }

        return left.Select(operation => operation == ChangeOperation.Delete
            ? new AddedChange(operation, old!.Type, old.Name, isBatch)
            : new AddedChange(operation, Identifier.Of(record), record.Name, isBatch));
    }

    /// <summary>The server refuses updates and deletes of a table whose rows it cannot tell apart.</summary>
    private bool CanBeTaken(ChangeOperation operation) => operation switch
    {
        ChangeOperation.Delete => old is not null,
        ChangeOperation.Update => old is not null && !IsUnseen,
        _ => true,
    };

    /// <summary>Whether members would be selected that nobody sees before the commit.</summary>
    private bool IsUnseen => Reselection.IsAskedFor(record) && DeliveryParser.IsInProgress(handler, new Problems(handler));
}
