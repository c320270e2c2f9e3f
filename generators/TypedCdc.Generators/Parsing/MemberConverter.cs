using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Naming;
using TypedCdc.Generators.Rules;

namespace TypedCdc.Generators.Parsing;

/// <summary>The converter that a member names for itself.</summary>
internal sealed class MemberConverter
{
    private readonly Member _member;
    private readonly AttributeData _attribute;
    private readonly Converter? _converter;
    private readonly Problems _problems;
    private ITypeSymbol? _column;

    private MemberConverter(Member member, AttributeData attribute, Converter? converter, Problems problems)
    {
        _member = member;
        _attribute = attribute;
        _converter = converter;
        _problems = problems;
    }

    /// <summary>Whether it is of use for some type.</summary>
    public bool IsUsable { get; private init; }

    /// <summary>The converter of a member, or null where it names none.</summary>
    public static MemberConverter? Of(Member member, Problems problems, INamedTypeSymbol within)
    {
        if (member.Find(MetadataName.CdcConverter) is not { } attribute)
        {
            return null;
        }

        // What is not written yet is the compiler's to report.
        if (Converter.Of(attribute) is not { } converter)
        {
            return new MemberConverter(member, attribute, null, problems);
        }

        var fault = member.Find(MetadataName.CdcJson) is not null ? "cannot be used beside [CdcJson]" : converter.Fault(within);
        var made = new MemberConverter(member, attribute, converter, problems) { IsUsable = fault is null };
        if (fault is not null)
        {
            made.Report(fault);
        }

        return made;
    }

    /// <summary>How a type is made, or null where it is not by this converter.</summary>
    public Conversion? Find(ITypeSymbol type)
    {
        var conversion = _converter!.Find(type);
        _column ??= conversion?.Column;
        return conversion;
    }

    /// <summary>Reports that neither the member's type nor what is in it is made by the converter, if so.</summary>
    public bool ReportUnused(ITypeSymbol type)
    {
        if (_column is null)
        {
            Report(_converter!.FaultFor(type) ?? "makes nothing of it");
        }

        return _column is null;
    }

    /// <summary>Reports that what the converter takes cannot be read.</summary>
    public bool ReportUnreadable()
    {
        var shown = _column?.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
        Report($"takes {shown}, which no column can be read as");
        return true;
    }

    private void Report(string fault) =>
        _problems.Add(ConversionRules.UnusableConverter, _attribute, _member.Name, _converter!.Name, fault);
}
