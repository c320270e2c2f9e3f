using System.Globalization;
using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Model;
using TypedCdc.Generators.Naming;
using TypedCdc.Generators.Rules;

namespace TypedCdc.Generators.Parsing;

/// <summary>Finds the table or composite that a type is mapped to.</summary>
internal static class TableParser
{
    private const string DefaultSchema = "public";
    private const string Ambiguous = "has several dots; set Schema beside it, and give the {0} alone as the name";

    /// <summary>The table, or null where its name is not valid.</summary>
    public static TableModel? Parse(INamedTypeSymbol type, AttributeData attribute, Problems problems) =>
        Parse(type, attribute, "table", MetadataName.Table, problems);

    /// <summary>The composite, or null where its name is not valid.</summary>
    public static TableModel? ParseComposite(INamedTypeSymbol type, AttributeData attribute, Problems problems) =>
        Parse(type, attribute, "composite", MetadataName.PgName, problems);

    private static TableModel? Parse(
        INamedTypeSymbol type,
        AttributeData attribute,
        string kind,
        string other,
        Problems problems)
    {
        var at = attribute;
        var hasSchema = attribute.TryGetNamed("Schema", out var schema);
        schema = hasSchema ? schema : DefaultSchema;
        string? name;
        if (NamingOf(type, attribute, other) is not { } named)
        {
            name = SnakeCase.Of(type.Name);
        }
        else if (named == attribute)
        {
            attribute.TryGetName(out name);
            var parts = hasSchema ? [name ?? ""] : (name ?? "").Split('.');
            if (parts.Length > 2)
            {
                problems.Add(RecordRules.InvalidName, at, kind, type.Name, string.Format(CultureInfo.InvariantCulture, Ambiguous, kind));
                return null;
            }

            name = parts[parts.Length - 1];
            schema = parts.Length == 2 ? parts[0] : schema;
        }
        else
        {
            at = named;
            named.TryGetName(out name);
            if (!hasSchema && named.TryGetNamed("Schema", out var namedSchema))
            {
                schema = namedSchema;
            }
        }

        return Check(kind, name) & Check("schema", schema) ? new TableModel(schema!, name!) : null;

        bool Check(string what, string? text)
        {
            var fault = CatalogueName.Fault(text);
            if (fault is not null)
            {
                problems.Add(RecordRules.InvalidName, at, what, type.Name, fault);
            }

            return fault is null;
        }
    }

    /// <summary>The attribute that names the table or composite; null where the name follows from the type's.</summary>
    /// <param name="type">The type.</param>
    /// <param name="mark">What marks it.</param>
    /// <param name="other">The attribute that may name it as well.</param>
    public static AttributeData? NamingOf(INamedTypeSymbol type, AttributeData mark, string other) =>
        mark.TryGetName(out _) ? mark : type.Find(other);

    /// <summary>The table of a type that may be anywhere, for comparison; null where there is none.</summary>
    public static TableModel? Find(INamedTypeSymbol type) =>
        type.Find(MetadataName.CdcTable) is { } attribute ? Parse(type, attribute, new Problems(type)) : null;

    /// <summary>The composite of a type that may be anywhere; null where there is none.</summary>
    public static TableModel? FindComposite(INamedTypeSymbol type) =>
        type.Find(MetadataName.CdcComposite) is { } attribute ? ParseComposite(type, attribute, new Problems(type)) : null;
}
