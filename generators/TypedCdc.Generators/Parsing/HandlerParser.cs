using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Model;
using TypedCdc.Generators.Naming;
using TypedCdc.Generators.Rules;

namespace TypedCdc.Generators.Parsing;

/// <summary>Makes a model of a class marked with <c>[CdcHandler]</c>. No symbol goes beyond this point.</summary>
internal static class HandlerParser
{
    /// <summary>Keeps the file apart from that of a type marked with both attributes.</summary>
    private const string HintSuffix = "-routes";

    public static Parsed<HandlerModel> Parse(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var problems = new Problems(type);
        var declared = TypeParser.Parse(type, HintSuffix, problems);
        var canBeAdded = CanBeAdded(type, problems);
        cancellationToken.ThrowIfCancellationRequested();
        var isInProgress = DeliveryParser.IsInProgress(type, problems);
        var routes = new RouteParser(type, isInProgress, problems).Parse();
        if (canBeAdded && !TakesSomething(type))
        {
            problems.Add(HandlerRules.TakesNothing, type, type.Name);
        }

        var model = declared is null || !canBeAdded
            ? null
            : new HandlerModel(declared, new(routes.Select(route => route.Model)), isInProgress);
        return new(model, problems.ToImmutable());
    }

    /// <summary>Whether a class takes changes and could be marked, but is not.</summary>
    public static bool LacksMark(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class, IsAbstract: false, IsStatic: false }
        && type.AllInterfaces.Any(RouteParser.IsHandlerInterface)
        && !TypeParser.IsGeneric(type)
        && !type.Has(MetadataName.CdcHandler)
        && !type.AllInterfaces.Any(contract => MetadataName.Of(contract) == MetadataName.CdcHandlerContract
            && SymbolEqualityComparer.Default.Equals(contract.TypeArguments[0], type));

    private static bool TakesSomething(INamedTypeSymbol type) => type.AllInterfaces.Any(contract =>
        RouteParser.IsHandlerInterface(contract) || MetadataName.Of(contract) == MetadataName.TransactionHandler);

    private static bool CanBeAdded(INamedTypeSymbol type, Problems problems)
    {
        var kind = type.IsStatic ? "static" : type.IsAbstract ? "abstract" : null;
        if (kind is not null)
        {
            problems.Add(RecordRules.NotCreatable, type, type.Name, kind, "add to a pipeline");
        }

        return kind is null;
    }
}
