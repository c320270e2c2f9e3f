using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Checks.Files;
using TypedCdc.Generators.Naming;
using TypedCdc.Generators.Parsing;
using TypedCdc.Generators.Rules;

namespace TypedCdc.Generators.Checks.Names;

/// <summary>Tells which database a type belongs to: TCDC1222.</summary>
internal sealed class SchemaChoice(LoadedSchemas schemas)
{
    /// <summary>The database that the type or its assembly names, or the default one; null where that is unclear.</summary>
    public LoadedSchema? Of(INamedTypeSymbol type) =>
        NameOf(type) is { } name ? schemas.Find(name) : schemas.Default;

    /// <summary>The database of a record that a handler takes: its own, or that of the handler where it does not say.</summary>
    public LoadedSchema? Of(INamedTypeSymbol record, INamedTypeSymbol handler) =>
        NameOf(record) is not null ? Of(record) : Of(handler);

    /// <summary>Reports what is wrong with the choice of a type.</summary>
    public void Check(INamedTypeSymbol type, Problems problems)
    {
        if (type.Find(MetadataName.CdcSchema) is { } attribute)
        {
            Check(attribute, problems);
        }
        else if (schemas.Default is null && NameOf(type) is null && type.Has(MetadataName.CdcTable))
        {
            problems.Add(
                SchemaFileRules.UnclearSchema,
                type,
                $"'{type.Name}' may belong to any of the databases {schemas.Names}, for which there are schema files; say which one by [CdcSchema], here or on the assembly");
        }
    }

    /// <summary>Reports that an attribute names no database.</summary>
    public void Check(AttributeData attribute, Problems problems)
    {
        if (attribute.TryGetName(out var name) && schemas.Find(name ?? "") is null)
        {
            var meant = DidYouMean.Closest(name ?? "", schemas.All, schema => schema.Name);
            problems.AddMendable(
                SchemaFileRules.UnclearSchema,
                Places.OfArgument(attribute),
                meant?.Name,
                $"No schema file has the name \"{name}\"; there are {schemas.Names}. It is the Name of <TypedCdcSchema> in the project.");
        }
    }

    /// <summary>The name that the type gives, or else its assembly.</summary>
    private static string? NameOf(INamedTypeSymbol type)
    {
        var attribute = type.Find(MetadataName.CdcSchema) ?? type.ContainingAssembly.Find(MetadataName.CdcSchema);
        string? name = null;
        attribute?.TryGetName(out name);
        return name;
    }
}
