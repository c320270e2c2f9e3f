using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedCdc.CodeFixes.Types;
using TypedCdc.Generators.Checks.Types;
using TypedCdc.Generators.Schema.Model;
using TypeKind = TypedCdc.Generators.Schema.Model.TypeKind;

namespace TypedCdc.CodeFixes.Records;

/// <summary>Chooses the C# type that a column is read as.</summary>
/// <param name="database">The database.</param>
/// <param name="own">The types of the project.</param>
/// <param name="model">The document where the type is to be written.</param>
/// <param name="position">Where in it.</param>
internal sealed class ColumnTypes(DatabaseSchema database, UserTypes own, SemanticModel model, int position)
{
    /// <summary>As which everything can be read.</summary>
    private const string Anything = "TypedCdc.PgRaw";

    private readonly TypeResolver _resolver = new(database);

    /// <summary>The type with its namespace, and with <c>?</c> for what may be NULL, where it may be written.</summary>
    public string Of(ColumnDefinition column) =>
        Annotations.Of(SyntaxFactory.ParseTypeName(Of(column.Type) + (column.IsNullable ? "?" : "")), model, position).ToString();

    private string Of(ColumnType type) => type switch
    {
        { IsArray: true } => ArrayOf(Of(type with { IsArray = false })),
        { Kind: TypeKind.Enum } when database.FindEnum(type.Schema, type.Name) is { } definition && own.Enum(definition) is { } known => known,
        { Kind: TypeKind.Composite } when own.Composite(type.Schema, type.Name) is { } known => known,
        _ => TypeReplacement.Root(TypeNames.Best(_resolver.Resolve(type), null) ?? Anything),
    };

    /// <summary>The brackets of what is outside come first in C#.</summary>
    private static string ArrayOf(string element)
    {
        var name = element.TrimEnd('[', ']');
        return name + "[]" + element.Substring(name.Length);
    }
}
