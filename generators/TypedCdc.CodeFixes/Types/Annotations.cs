using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedCdc.CodeFixes.Types;

/// <summary>Leaves out <c>?</c> of references where the code does not say what may be null.</summary>
internal static class Annotations
{
    /// <summary>The type as it may be written.</summary>
    /// <param name="type">The type.</param>
    /// <param name="model">The document that it is to be written in.</param>
    /// <param name="position">Where in it.</param>
    public static TypeSyntax Of(TypeSyntax type, SemanticModel model, int position)
    {
        if (model.GetNullableContext(position).AnnotationsEnabled())
        {
            return type;
        }

        var references = type.DescendantNodesAndSelf()
            .OfType<NullableTypeSyntax>()
            .Where(nullable => model.GetSpeculativeTypeInfo(position, nullable.ElementType, SpeculativeBindingOption.BindAsTypeOrNamespace).Type?.IsReferenceType == true);
        return type.ReplaceNodes(references, (_, nullable) => ((NullableTypeSyntax)nullable).ElementType.WithTriviaFrom(nullable));
    }
}
