using Microsoft.CodeAnalysis;

namespace TypedCdc.Generators.Parsing;

/// <summary>Looks for composites that contain themselves, in whatever depth. PostgreSQL has none.</summary>
internal static class CompositeCycle
{
    /// <summary>The member through which a type contains itself, or null.</summary>
    /// <param name="type">A type marked as a composite.</param>
    /// <param name="members">Its members.</param>
    public static Member? Find(INamedTypeSymbol type, Members members)
    {
        var visited = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        return members.All.FirstOrDefault(member => Reaches(member.Type, type, visited));
    }

    private static bool Reaches(ITypeSymbol from, INamedTypeSymbol goal, HashSet<INamedTypeSymbol> visited)
    {
        switch (from)
        {
            case IArrayTypeSymbol array:
                return Reaches(array.ElementType, goal, visited);
            case INamedTypeSymbol named when SymbolEqualityComparer.Default.Equals(named, goal):
                return true;
            case INamedTypeSymbol named when MappedComposite.Is(named):
                return visited.Add(named)
                    && new MemberParser(named, new Problems(named)).Parse() is { } members
                    && members.All.Any(member => Reaches(member.Type, goal, visited));
            case INamedTypeSymbol named when WrapperType.ParameterOf(named, goal) is { } parameter:
                return visited.Add(named) && Reaches(parameter.Type, goal, visited);
            case INamedTypeSymbol named:
                return named.TypeArguments.Any(argument => Reaches(argument, goal, visited));
            default:
                return false;
        }
    }
}
