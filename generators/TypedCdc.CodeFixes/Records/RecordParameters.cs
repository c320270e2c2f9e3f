using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.CodeFixes.Records;

/// <summary>Writes columns as the parameters of a record, in the order of the table.</summary>
internal static class RecordParameters
{
    /// <summary>How many fit on one line.</summary>
    private const int MostOnOneLine = 3;

    /// <summary>The parameters, in parentheses.</summary>
    /// <param name="record">The name of the record.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="types">Their C# types.</param>
    /// <param name="indentation">What stands before the record on its line.</param>
    /// <param name="newLine">What ends a line.</param>
    public static ParameterListSyntax Of(string record, IReadOnlyList<ColumnDefinition> columns, ColumnTypes types, string indentation, string newLine)
    {
        var names = new MemberNames(record);
        var lineBreak = columns.Count > MostOnOneLine ? newLine + indentation + "    " : "";
        var separator = lineBreak.Length > 0 ? "," + lineBreak : ", ";
        var parameters = string.Join(separator, columns.Select(column => Parameter(column, names, types)));
        return SyntaxFactory.ParseParameterList($"({lineBreak}{parameters})").WithAdditionalAnnotations(Simplifier.Annotation);
    }

    private static string Parameter(ColumnDefinition column, MemberNames names, ColumnTypes types)
    {
        var (name, isDerivable) = names.Of(column.Name);
        var attribute = isDerivable ? "" : $"[global::TypedCdc.CdcColumn({SyntaxFactory.Literal(column.Name).Text})] ";
        return $"{attribute}{types.Of(column.Type)}{(column.IsNullable ? "?" : "")} {name}";
    }
}
