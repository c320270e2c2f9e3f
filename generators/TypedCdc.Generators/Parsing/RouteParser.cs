using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Model;
using TypedCdc.Generators.Naming;
using TypedCdc.Generators.Rules;

namespace TypedCdc.Generators.Parsing;

/// <summary>Finds the changes that a handler takes.</summary>
internal sealed class RouteParser(INamedTypeSymbol handler, bool isInProgress, Problems problems)
{
    public static bool IsHandlerInterface(INamedTypeSymbol type) =>
        MetadataName.Of(type) is MetadataName.ChangeHandler or MetadataName.BatchHandler;

    /// <summary>The routes that compile, ordered by record and kind of change.</summary>
    public List<Route> Parse()
    {
        var routes = handler.AllInterfaces
            .Where(IsHandlerInterface)
            .OrderBy(type => type.ToDisplayString(), StringComparer.Ordinal)
            .Select(Parse)
            .OfType<Route>()
            .OrderBy(route => route.Model.Record, StringComparer.Ordinal)
            .ThenBy(route => route.Model.Operation)
            .ThenBy(route => route.Model.Old, StringComparer.Ordinal)
            .ThenBy(route => route.Model.IsBatch)
            .ToList();
        CheckTakenTwice(routes);
        return routes;
    }

    private Route? Parse(INamedTypeSymbol type)
    {
        var argument = type.TypeArguments[0];
        if (Change.Of(argument) is not { } change)
        {
            if (argument.TypeKind is not (TypeKind.Error or TypeKind.TypeParameter))
            {
                problems.Add(HandlerRules.NotAChange, MethodOf(type), handler.Name, Short(argument));
            }

            return null;
        }

        var takesRecord = CanTake(change.Record, type, argument);
        var takesOld = change.Old is null || CanTake(change.Old, type, argument);
        if (!takesRecord || !takesOld)
        {
            return null;
        }

        CheckTables(change, type, argument);
        CheckReselection(change, type, argument);
        var model = new RouteModel(
            change.Operation,
            Identifier.Of(change.Record),
            change.Old is null ? null : Identifier.Of(change.Old),
            MetadataName.Of(type) == MetadataName.BatchHandler);
        return new Route(type, change, MappedTable.NameOf(change.Record), model);
    }

    private bool CanTake(ITypeSymbol record, INamedTypeSymbol type, ITypeSymbol change)
    {
        if (record.TypeKind is TypeKind.Error or TypeKind.TypeParameter)
        {
            return false;
        }

        var broken = !MappedTable.Has(record) ? HandlerRules.UnmappedRecord
            : !handler.CanName(record) ? HandlerRules.Inaccessible
            : null;
        if (broken is not null)
        {
            problems.Add(broken, MethodOf(type), handler.Name, Short(change), Short(record));
        }

        return broken is null;
    }

    private void CheckTables(Change change, INamedTypeSymbol type, ITypeSymbol argument)
    {
        if (change.Old is null)
        {
            return;
        }

        var table = MappedTable.NameOf(change.Record);
        var oldTable = MappedTable.NameOf(change.Old);
        if (table != oldTable)
        {
            problems.Add(
                HandlerRules.TablesDiffer,
                MethodOf(type),
                Short(argument),
                Short(change.Record),
                table,
                Short(change.Old),
                oldTable);
        }
    }

    private void CheckReselection(Change change, INamedTypeSymbol type, ITypeSymbol argument)
    {
        var old = change.Operation == ChangeOperation.Delete ? change.Record : change.Old;
        if (old is not null && Reselection.IsAskedFor(old))
        {
            problems.Add(HandlerRules.OldRowReselected, MethodOf(type), handler.Name, Short(argument), Short(old));
        }

        if (isInProgress
            && change.Operation is ChangeOperation.Update or ChangeOperation.Upsert
            && Reselection.IsAskedFor(change.Record))
        {
            problems.Add(HandlerRules.ReselectedInProgress, MethodOf(type), handler.Name, Short(argument), Short(change.Record));
        }
    }

    /// <summary>One kind of change of one table, whatever the projection, must reach one method.</summary>
    private void CheckTakenTwice(List<Route> routes)
    {
        foreach (var same in routes.GroupBy(route => (route.Table, route.Change.Operation)))
        {
            var first = same.First();
            foreach (var again in same.Skip(1))
            {
                problems.Add(
                    HandlerRules.TakenTwice,
                    MethodOf(again.Interface),
                    handler.Name,
                    first.Name,
                    again.Name,
                    again.Table);
            }
        }
    }

    /// <summary>The method that takes the change, at which its problems are reported.</summary>
    private ISymbol MethodOf(INamedTypeSymbol type) =>
        type.GetMembers("HandleAsync").Select(handler.FindImplementationForInterfaceMember).FirstOrDefault()
        ?? (ISymbol)handler;

    private static string Short(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
