using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TypedCdc.Generators.Model;

namespace TypedCdc.Generators;

/// <summary>
/// Adds a reader to each type marked with <c>[CdcTable]</c> or <c>[CdcComposite]</c>, and routes to each class marked with <c>[CdcHandler]</c>:
/// symbols become a plain model, the model becomes a file. What is wrong with a type is reported by the analyzers.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class CdcGenerator : IIncrementalGenerator
{
    private readonly Artefact<RecordModel> _record;
    private readonly Artefact<HandlerModel> _handler;

    /// <summary>Creates the generator; called by the compiler.</summary>
    public CdcGenerator()
        : this(Artefacts.Record, Artefacts.Handler)
    {
    }

    internal CdcGenerator(Artefact<RecordModel> record, Artefact<HandlerModel> handler)
    {
        _record = record;
        _handler = handler;
    }

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        Add(context, _record, TrackingNames.RecordModels, TrackingNames.RecordFiles);
        Add(context, Artefacts.Composite, TrackingNames.CompositeModels, TrackingNames.CompositeFiles);
        Add(context, _handler, TrackingNames.HandlerModels, TrackingNames.HandlerFiles);
    }

    private static void Add<TModel>(
        IncrementalGeneratorInitializationContext context,
        Artefact<TModel> artefact,
        string models,
        string files)
        where TModel : class, IEquatable<TModel>
    {
        var generated = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                artefact.Attribute,
                static (node, _) => node is TypeDeclarationSyntax,
                (marked, cancellationToken) => IsFirstMark(marked)
                    ? Attempt.Run(() => artefact.Parse((INamedTypeSymbol)marked.TargetSymbol, cancellationToken).Model)
                    : null)
            .WithTrackingName(models)
            .Select((model, _) => model is null ? null : Attempt.Run(() => artefact.Emit(model)))
            .WithTrackingName(files);
        context.RegisterSourceOutput(generated, static (output, file) =>
        {
            if (file is not null)
            {
                output.AddSource(file.HintName, SourceText.From(file.Text, Encoding.UTF8));
            }
        });
    }

    /// <summary>A mark repeated on another part of the type is an error of its own, and gives no second file.</summary>
    private static bool IsFirstMark(GeneratorAttributeSyntaxContext marked)
    {
        var mark = marked.Attributes[0].AttributeClass;
        var first = marked.TargetSymbol.GetAttributes()
            .First(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, mark));
        return first.ApplicationSyntaxReference is { } syntax
            && syntax.SyntaxTree == marked.TargetNode.SyntaxTree
            && marked.TargetNode.Span.Contains(syntax.Span);
    }
}
