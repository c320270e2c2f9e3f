using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Naming;
using TypedCdc.Generators.Rules;

namespace TypedCdc.Generators.Parsing;

/// <summary>Finds the members of a mapped type that columns are read into.</summary>
internal sealed class MemberParser(INamedTypeSymbol type, Problems problems)
{
    private static readonly string[] ColumnAttributes = [MetadataName.CdcColumn, MetadataName.CdcJson, MetadataName.CdcClamp, MetadataName.CdcReselect];

    private readonly List<IPropertySymbol> _properties = PropertyList.Of(type);

    /// <summary>The members, or null where the type cannot be created from a row.</summary>
    public Members? Parse()
    {
        var constructors = new ConstructorParser(type, _properties, problems);
        if (constructors.Choose() is not { } constructor)
        {
            return null;
        }

        var parameters = constructor.Parameters.Select(p => new Member(p, constructors.PropertyOf(p))).ToList();
        var assigned = _properties
            .Where(property => !parameters.Exists(p => SymbolEqualityComparer.Default.Equals(p.Property, property)))
            .Where(property => PropertyList.IsMapped(property) && PropertyList.IsSettable(property, type))
            .Select(property => new Member(null, property))
            .ToList();
        var arguments = parameters.FindAll(p => p.Property is null || !PropertyList.IsIgnored(p.Property));
        CheckAttributes(arguments.Concat(assigned).Select(member => member.Property));
        return CanBeCreated(constructor, parameters.Except(arguments), assigned)
            ? new Members(
                arguments,
                arguments.Count < parameters.Count,
                assigned,
                Obsolescence.IsForbidden(constructor) || arguments.Concat(assigned).Any(Obsolescence.IsForbidden))
            : null;
    }

    private bool CanBeCreated(IMethodSymbol constructor, IEnumerable<Member> omitted, List<Member> assigned)
    {
        var faults = omitted
            .Where(member => !member.Parameter!.HasExplicitDefaultValue)
            .Select(member => $"parameter '{member.Parameter!.Name}' is left out of the mapping and has no default value")
            .Concat(constructor.Parameters
                .Where(parameter => parameter.RefKind is RefKind.Ref or RefKind.Out)
                .Select(parameter => $"parameter '{parameter.Name}' is passed by reference"))
            .Concat(constructor.Has(MetadataName.SetsRequiredMembers) ? [] : UnmetRequirements(assigned))
            .ToList();
        faults.ForEach(fault => problems.Add(RecordRules.NoConstructor, type, type.Name, fault));
        return faults.Count == 0;
    }

    private IEnumerable<string> UnmetRequirements(List<Member> assigned)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            foreach (var member in level.GetMembers())
            {
                var isUnmet = member is IFieldSymbol { IsRequired: true }
                    || (member is IPropertySymbol { IsRequired: true }
                        && !assigned.Exists(other => other.Name == member.Name));
                if (isUnmet)
                {
                    yield return $"required member '{member.Name}' is not mapped";
                }
            }
        }
    }

    private void CheckAttributes(IEnumerable<IPropertySymbol?> mapped)
    {
        var taken = new HashSet<ISymbol?>(mapped, SymbolEqualityComparer.Default);
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
        {
            foreach (var name in taken.Contains(property) ? [] : ColumnAttributes)
            {
                if (property.Find(name) is { } attribute)
                {
                    problems.Add(RecordRules.UnmappedColumn, attribute, property.Name, WhyUnmapped(property));
                }
            }
        }
    }

    private static string WhyUnmapped(IPropertySymbol property) =>
        property.IsStatic ? "is static"
        : PropertyList.IsIgnored(property) ? "is left out of the mapping"
        : "cannot be assigned";
}
