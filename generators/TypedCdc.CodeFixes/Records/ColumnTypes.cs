using TypedCdc.Generators.Checks.Types;
using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.CodeFixes.Records;

/// <summary>Chooses the C# type that a column is read as.</summary>
internal sealed class ColumnTypes(DatabaseSchema database, UserTypes own)
{
    /// <summary>As which everything can be read.</summary>
    private const string Anything = "TypedCdc.PgRaw";

    private readonly TypeResolver _resolver = new(database);

    /// <summary>The type with its namespace, without <c>?</c>.</summary>
    public string Of(ColumnType type) => type switch
    {
        { IsArray: true } => ArrayOf(Of(type with { IsArray = false })),
        { Kind: TypeKind.Enum } when own.Enum(type.Name) is { } known => known,
        { Kind: TypeKind.Composite } when own.Composite(type.Schema, type.Name) is { } known => known,
        _ => Rooted(TypeNames.Best(_resolver.Resolve(type), null) ?? Anything),
    };

    private static string Rooted(string name) => name.Contains('.') ? "global::" + name : name;

    /// <summary>The brackets of what is outside come first in C#.</summary>
    private static string ArrayOf(string element)
    {
        var name = element.TrimEnd('[', ']');
        return name + "[]" + element.Substring(name.Length);
    }
}
