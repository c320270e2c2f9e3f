using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Model;
using TypedCdc.Generators.Naming;
using TypedCdc.Generators.Rules;

namespace TypedCdc.Generators.Parsing;

/// <summary>Finds out which members are selected from the table where an update leaves them out.</summary>
/// <param name="type">The mapped type.</param>
/// <param name="isComposite">Whether its members are attributes of a composite.</param>
/// <param name="problems">Where to add what is marked in vain.</param>
internal sealed class Reselection(INamedTypeSymbol type, bool isComposite, Problems problems)
{
    private const string Whole = "an update leaves out a composite only as a whole; mark the member that holds it";

    private readonly AttributeData? _ofAll = isComposite && type.Has(MetadataName.CdcTable) ? null : MarkOf(type);
    private bool _hasToast;

    /// <summary>Whether some member of a mapped type is.</summary>
    public static bool IsAskedFor(ITypeSymbol record) =>
        MarkOf(record) is not null
        || Levels(record).SelectMany(level => level.GetMembers()).Any(member => member switch
        {
            IPropertySymbol property => property.Has(MetadataName.CdcReselect),
            IMethodSymbol { MethodKind: MethodKind.Constructor } constructor =>
                constructor.Parameters.Any(parameter => parameter.Has(MetadataName.CdcReselect)),
            _ => false,
        });

    /// <summary>The member's value with what is found out.</summary>
    public ValueModel Of(Member member, ValueModel value)
    {
        _hasToast |= value.IsToast;
        if (member.Find(MetadataName.CdcReselect) is not { } mark)
        {
            return value with { IsReselected = _ofAll is not null && value.IsToast };
        }

        if (!value.IsToast)
        {
            problems.Add(RecordRules.NothingToReselect, mark, member.Name, Fault(member));
        }

        return value with { IsReselected = value.IsToast };
    }

    /// <summary>Ends with the last member.</summary>
    public void End()
    {
        if (_ofAll is not null && !_hasToast)
        {
            problems.Add(
                RecordRules.NothingToReselect,
                _ofAll,
                type.Name,
                isComposite ? Whole : "it has no member of type Toast<T>, which alone can say that the row is gone; declare those so that an update may leave out");
        }
    }

    private string Fault(Member member) => isComposite
        ? Whole
        : $"it is of type '{member.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}', which cannot say that the row is gone; declare it as Toast<T>";

    private static AttributeData? MarkOf(ITypeSymbol type) =>
        Levels(type).Select(level => level.Find(MetadataName.CdcReselect)).FirstOrDefault(mark => mark is not null);

    private static IEnumerable<ITypeSymbol> Levels(ITypeSymbol type)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            yield return level;
        }
    }
}
