using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedCdc.Generators.Parsing;

namespace TypedCdc.Generators.Checks.Mapped;

/// <summary>Finds where a handler names the mapped types of its changes: in its base list, or in the method that takes them.</summary>
internal static class RoutePlaces
{
    /// <summary>The place of a mapped type, or null where it is inherited from a class elsewhere.</summary>
    public static Location? Find(CheckedRoute route, CheckedRecord record)
    {
        var position = route.Route.Change.Old is not null && ReferenceEquals(record, route.Old) ? 1 : 0;
        return InBaseList(route, position) ?? InMethod(route, position);
    }

    private static Location? InBaseList(CheckedRoute route, int position) => route.Handler.DeclaringSyntaxReferences
        .Select(reference => reference.GetSyntax())
        .OfType<TypeDeclarationSyntax>()
        .SelectMany(declaration => declaration.BaseList?.Types ?? [])
        .Select(named => TypeArguments.At(named.Type, 0))
        .Where(change => change is not null && IsWritten(change, route))
        .Select(change => TypeArguments.At(change!, position)?.GetLocation())
        .FirstOrDefault(location => location is not null);

    private static Location? InMethod(CheckedRoute route, int position)
    {
        var method = route.Route.Interface.GetMembers("HandleAsync").Select(route.Handler.FindImplementationForInterfaceMember).FirstOrDefault();
        return (method?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as MethodDeclarationSyntax)?.ParameterList.Parameters.FirstOrDefault()?.Type is { } type
            ? (TypeArguments.At(type, position) ?? type).GetLocation()
            : null;
    }

    /// <summary>Without the compiler's help, which would cost more: by the names that are written.</summary>
    private static bool IsWritten(TypeSyntax change, CheckedRoute route)
    {
        var written = TypeArguments.Of(change)?.Select(LastName).ToList();
        var wanted = ((INamedTypeSymbol)route.Route.Interface.TypeArguments[0]).TypeArguments.Select(type => type.Name);
        return written is not null
            && LastName(change) == route.Route.Interface.TypeArguments[0].Name
            && written.SequenceEqual(wanted);
    }

    private static string LastName(TypeSyntax type) => type switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        _ => "",
    };
}
