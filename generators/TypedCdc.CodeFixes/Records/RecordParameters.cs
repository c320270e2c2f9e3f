using Microsoft.CodeAnalysis.CSharp;
using TypedCdc.CodeFixes.Syntax;
using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.CodeFixes.Records;

/// <summary>Writes columns as the parameters of a record.</summary>
internal static class RecordParameters
{
    /// <summary>How many fit on one line.</summary>
    private const int MostOnOneLine = 3;

    /// <summary>The parameters, in parentheses.</summary>
    /// <param name="parameters">The parameters, in order.</param>
    /// <param name="indentation">What stands before the record on its line.</param>
    /// <param name="newLine">What ends a line.</param>
    public static string Of(IReadOnlyCollection<string> parameters, string indentation, string newLine)
    {
        var lineBreak = parameters.Count > MostOnOneLine ? newLine + Lines.Deeper(indentation) : "";
        var separator = lineBreak.Length > 0 ? "," + lineBreak : ", ";
        return $"({lineBreak}{string.Join(separator, parameters)})";
    }

    /// <summary>A parameter for a column.</summary>
    public static string Of(ColumnDefinition column, MemberNames names, ColumnTypes types)
    {
        var (name, isDerivable) = names.Of(column.Name);
        return Of(column.Name, isDerivable, types.Of(column), name);
    }

    /// <summary>A parameter of a type and name, with the name of its column where that does not follow.</summary>
    public static string Of(string column, bool isDerivable, string type, string name)
    {
        var attribute = isDerivable ? "" : $"[global::TypedCdc.CdcColumn({SyntaxFactory.Literal(column).Text})] ";
        return $"{attribute}{type} {name}";
    }
}
