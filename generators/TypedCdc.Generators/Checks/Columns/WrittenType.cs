using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedCdc.Generators.Checks.Mapped;
using TypedCdc.Generators.Parsing;

namespace TypedCdc.Generators.Checks.Columns;

/// <summary>The type of a member as it is written, and as it should be.</summary>
internal static class WrittenType
{
    /// <summary>As messages show it.</summary>
    public static string Shown(CheckedColumn column) =>
        column.Member.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    /// <summary>Another type in the place of what the member reads, within <c>Toast</c> where that is written.</summary>
    public static string With(CheckedColumn column, string type, bool isNullable)
    {
        var value = isNullable ? type + "?" : type;
        return column.Model.Value.IsToast ? $"{ToastName(column)}<{value}>" : value;
    }

    /// <summary>What is read, without <c>Toast</c> and <c>?</c>, as it is written.</summary>
    public static string Bare(CheckedColumn column)
    {
        if (Places.SyntaxOfType(column.Member) is not { } syntax)
        {
            return Nullability.Bare(column.Member.Type, out _).ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat).TrimEnd('?');
        }

        var written = column.Model.Value.IsToast && TypeArguments.At(syntax, 0) is { } inner ? inner : syntax;
        return written switch
        {
            NullableTypeSyntax nullable => nullable.ElementType.ToString(),
            _ when column.Model.Value is { IsNullable: true, IsValueType: true } && TypeArguments.At(written, 0) is { } value => value.ToString(),
            _ => written.ToString(),
        };
    }

    private static string ToastName(CheckedColumn column) => Places.SyntaxOfType(column.Member) switch
    {
        QualifiedNameSyntax qualified => $"{qualified.Left}.Toast",
        _ => "Toast",
    };
}
