using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Model;
using TypedCdc.Generators.Naming;
using TypedCdc.Generators.Rules;

namespace TypedCdc.Generators.Parsing;

/// <summary>Makes a model of a type marked with <c>[CdcTable]</c> or <c>[CdcComposite]</c>. No symbol goes beyond this point.</summary>
internal static class RecordParser
{
    /// <summary>Keeps the file of a composite apart from that of a type marked with both attributes.</summary>
    private const string CompositeSuffix = "-composite";

    public static Parsed<RecordModel> ParseTable(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var problems = new Problems(type);
        var table = TableParser.Parse(type, type.Find(MetadataName.CdcTable)!, problems);
        var model = Parse(type, table, isComposite: false, problems, cancellationToken);
        return new(model, problems.ToImmutable());
    }

    public static Parsed<RecordModel> ParseComposite(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var problems = new Problems(type);
        var composite = TableParser.ParseComposite(type, type.Find(MetadataName.CdcComposite)!, problems);
        var model = Parse(type, composite, isComposite: true, problems, cancellationToken);
        return new(model, problems.ToImmutable());
    }

    private static RecordModel? Parse(
        INamedTypeSymbol type,
        TableModel? table,
        bool isComposite,
        Problems problems,
        CancellationToken cancellationToken)
    {
        var declared = TypeParser.Parse(type, isComposite ? CompositeSuffix : "", problems);
        if (!CanHaveInstances(type, isComposite ? "composite" : "row", problems))
        {
            return null;
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (new MemberParser(type, problems).Parse() is not { } members)
        {
            return null;
        }

        if (isComposite && CompositeCycle.Find(type, members) is { } again)
        {
            problems.Add(CompositeRules.ContainsItself, again.Symbol, type.Name, again.Name);
            return null;
        }

        var reader = ReaderName(type, isComposite ? "FieldReader" : "RowReader");
        var structs = new NestedStructs(type, problems, reader);
        var reselection = new Reselection(type, isComposite, problems);
        var columns = new ColumnParser(problems, structs, reselection, isComposite);
        var arguments = columns.Parse(members.Arguments);
        var properties = columns.Parse(members.Assigned);
        reselection.End();
        return declared is null || table is null || columns.HasFailed
            ? null
            : new RecordModel(
                declared,
                isComposite,
                table,
                arguments,
                members.OmitsArguments,
                properties,
                structs.Enums.Models,
                structs.Json.Models,
                structs.Conversions.Models,
                reader,
                members.IsForbidden);
    }

    private static bool CanHaveInstances(INamedTypeSymbol type, string source, Problems problems)
    {
        var kind = type switch
        {
            { IsStatic: true } => "static",
            { IsAbstract: true } => "abstract",
            { IsRefLikeType: true } => "a ref struct",
            _ => null,
        };
        if (kind is not null)
        {
            problems.Add(RecordRules.NotCreatable, type, type.Name, kind, $"read a {source} into");
        }

        return kind is null;
    }

    /// <summary>A name that no member of the type has, nor of its base types, nor the type itself.</summary>
    private static string ReaderName(INamedTypeSymbol type, string wanted)
    {
        var taken = new UniqueNames([type.Name, .. MemberNames(type)]);
        return taken.Take(wanted);
    }

    private static IEnumerable<string> MemberNames(INamedTypeSymbol type)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            foreach (var name in level.MemberNames)
            {
                yield return name;
            }
        }
    }
}
