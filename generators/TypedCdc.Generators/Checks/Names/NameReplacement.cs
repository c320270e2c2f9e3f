using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Naming;
using TypedCdc.Generators.Parsing;
using TypedCdc.Generators.Schema;
using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Checks.Names;

/// <summary>Writes the name of a table as an attribute takes it.</summary>
internal static class NameReplacement
{
    /// <summary>The first argument, or null where it alone cannot say the name.</summary>
    /// <param name="name">The table or composite.</param>
    /// <param name="mark">The attribute that marks the type.</param>
    /// <param name="naming">The attribute that names the table; null where its name followed from the type's, and the mark is to name it.</param>
    public static string? Of(RelationName name, AttributeData mark, AttributeData? naming)
    {
        if (mark.TryGetNamed("Schema", out var schema) || naming?.TryGetNamed("Schema", out schema) == true)
        {
            return schema == name.Schema ? name.Name : null;
        }

        var isMark = naming is null || naming.AttributeClass is { } type && MetadataName.Of(type) is MetadataName.CdcTable or MetadataName.CdcComposite;
        var hasDot = name.Schema.Contains('.') || name.Name.Contains('.');
        return name.Schema == SchemaReader.DefaultSchema && !(isMark && hasDot) ? name.Name
            : isMark && !hasDot ? $"{name.Schema}.{name.Name}"
            : null;
    }
}
