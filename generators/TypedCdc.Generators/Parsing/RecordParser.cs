using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Model;
using TypedCdc.Generators.Naming;
using TypedCdc.Generators.Rules;

namespace TypedCdc.Generators.Parsing;

/// <summary>Makes a model of a type marked with <c>[CdcTable]</c>. No symbol goes beyond this point.</summary>
internal static class RecordParser
{
    public static Parsed<RecordModel> Parse(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var problems = new Problems(type);
        var model = Parse(type, problems, cancellationToken);
        return new(model, problems.ToImmutable());
    }

    private static RecordModel? Parse(INamedTypeSymbol type, Problems problems, CancellationToken cancellationToken)
    {
        var declared = TypeParser.Parse(type, hintSuffix: "", problems);
        var table = TableParser.Parse(type, type.Find(MetadataName.CdcTable)!, problems);
        if (!CanHaveInstances(type, problems))
        {
            return null;
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (new MemberParser(type, problems).Parse() is not { } members)
        {
            return null;
        }

        var reader = ReaderName(type);
        var columns = new ColumnParser(problems, reader);
        var arguments = columns.Parse(members.Arguments);
        var properties = columns.Parse(members.Assigned);
        return declared is null || table is null || columns.HasFailed
            ? null
            : new RecordModel(
                declared,
                table,
                arguments,
                members.OmitsArguments,
                properties,
                columns.Enums,
                columns.Json,
                reader,
                members.IsForbidden);
    }

    private static bool CanHaveInstances(INamedTypeSymbol type, Problems problems)
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
            problems.Add(RecordRules.NotCreatable, type, type.Name, kind, "read a row into");
        }

        return kind is null;
    }

    /// <summary>A name that no member of the type has, nor of its base types, nor the type itself.</summary>
    private static string ReaderName(INamedTypeSymbol type)
    {
        var taken = new UniqueNames([type.Name, .. MemberNames(type)]);
        return taken.Take("RowReader");
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
