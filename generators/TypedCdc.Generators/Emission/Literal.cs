using Microsoft.CodeAnalysis.CSharp;

namespace TypedCdc.Generators.Emission;

/// <summary>Names of the database as they are written in C#.</summary>
internal static class Literal
{
    public static string Of(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>A comment of one line, whatever the name holds.</summary>
    public static string Comment(string text) => "// " + SymbolDisplay.FormatLiteral(text, quote: false);
}
