using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedCdc.Generators.Model;
using TypedCdc.Generators.Naming;
using TypedCdc.Generators.Rules;

namespace TypedCdc.Generators.Parsing;

/// <summary>Finds out whether and how a part can be added to a marked type.</summary>
internal static class TypeParser
{
    /// <summary>The type, or null where no part can be added to it.</summary>
    public static TypeModel? Parse(INamedTypeSymbol type, string hintSuffix, Problems problems)
    {
        var levels = Levels(type);
        if (!CanBeExtended(type, levels, problems))
        {
            return null;
        }

        var declarations = levels.ConvertAll(level => new DeclarationModel(Keyword(level), Identifier.Escaped(level.Name)));
        return new TypeModel(
            Identifier.Of(type.ContainingNamespace),
            new(declarations.Take(declarations.Count - 1)),
            declarations[declarations.Count - 1],
            HintName.Of(type, hintSuffix));
    }

    /// <summary>Whether the type or one that it is nested in has type parameters.</summary>
    public static bool IsGeneric(INamedTypeSymbol type) => Levels(type).Exists(level => level.Arity > 0);

    private static bool CanBeExtended(INamedTypeSymbol type, List<INamedTypeSymbol> levels, Problems problems)
    {
        var fits = true;
        foreach (var level in levels.Where(level => IsDeclaredHere(level) && !IsPartial(level)))
        {
            problems.Add(RecordRules.NotPartial, level, level.Name, type.Name);
            fits = false;
        }

        if (IsGeneric(type))
        {
            problems.Add(RecordRules.OpenGeneric, type, type.Name);
            fits = false;
        }

        if (levels.Exists(level => level.IsFileLocal))
        {
            problems.Add(RecordRules.FileLocal, type, type.Name);
            fits = false;
        }

        return fits;
    }

    /// <summary>The type after those it is nested in, outermost first.</summary>
    private static List<INamedTypeSymbol> Levels(INamedTypeSymbol type)
    {
        var levels = new List<INamedTypeSymbol>();
        for (var level = type; level is not null; level = level.ContainingType)
        {
            levels.Insert(0, level);
        }

        return levels;
    }

    /// <summary>A type of another assembly has its part already. It is only looked at beside others.</summary>
    private static bool IsDeclaredHere(INamedTypeSymbol type) => !type.DeclaringSyntaxReferences.IsEmpty;

    private static bool IsPartial(INamedTypeSymbol type) => type.DeclaringSyntaxReferences.Any(reference =>
        reference.GetSyntax() is TypeDeclarationSyntax syntax && syntax.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static string Keyword(INamedTypeSymbol type) => type switch
    {
        { IsRecord: true, IsValueType: true } => "record struct",
        { IsRecord: true } => "record",
        { TypeKind: TypeKind.Interface } => "interface",
        { IsValueType: true } => "struct",
        _ => "class",
    };
}
