using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.CodeFixes.Records;

/// <summary>Chooses the C# type that a column is read as.</summary>
internal sealed class ColumnTypes(DatabaseSchema database, UserTypes own)
{
    /// <summary>Domains over domains: no sound schema has as many, so an unsound one ends here.</summary>
    private const int MostLevels = 32;

    /// <summary>The type with its namespace, from <c>global::</c> on, without <c>?</c>.</summary>
    public string Of(ColumnType type) => Of(type, 0);

    private string Of(ColumnType type, int level)
    {
        if (level > MostLevels)
        {
            return BaseTypes.Of("", isBuiltIn: false);
        }

        if (type.IsArray)
        {
            return ArrayOf(Of(type with { IsArray = false }, level + 1));
        }

        return type.Kind switch
        {
            TypeKind.Enum => own.Enum(type.Name) ?? "string",
            TypeKind.Composite => own.Composite(type.Schema, type.Name) ?? BaseTypes.Of("", isBuiltIn: false),
            TypeKind.Domain when database.FindDomain(type.Schema, type.Name) is { } domain => OfDomain(domain.Base, level),
            TypeKind.Range when !type.IsBuiltIn => Range(range => range.Schema == type.Schema && range.Name == type.Name, level),
            TypeKind.Multirange when !type.IsBuiltIn =>
                ArrayOf(Range(range => range.Multirange.Schema == type.Schema && range.Multirange.Name == type.Name, level)),
            _ => BaseTypes.Of(type.Name, type.IsBuiltIn),
        };
    }

    /// <summary>Of a domain over an enum no more than a text arrives.</summary>
    private string OfDomain(ColumnType type, int level) => type is { Kind: TypeKind.Enum, IsArray: false } ? "string" : Of(type, level + 1);

    private string Range(Func<RangeDefinition, bool> isMeant, int level) => database.Ranges.FirstOrDefault(isMeant) is { } range
        ? $"global::NpgsqlTypes.NpgsqlRange<{Of(range.Subtype, level + 1)}>"
        : BaseTypes.Of("", isBuiltIn: false);

    /// <summary>The brackets of what is outside come first in C#.</summary>
    private static string ArrayOf(string element)
    {
        var name = element.TrimEnd('[', ']');
        return name + "[]" + element.Substring(name.Length);
    }
}
