using Microsoft.CodeAnalysis;

namespace TypedCdc.Generators.Tests.Model;

/// <summary>A generator with whatever defect a test wants.</summary>
internal sealed class ToyGenerator(Func<ISymbol, CancellationToken, object> model, string text) : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var models = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                "TypedCdc.CdcTableAttribute",
                static (_, _) => true,
                (marked, cancellationToken) => model(marked.TargetSymbol, cancellationToken))
            .WithTrackingName(TrackingNames.RecordModels);
        context.RegisterSourceOutput(models, (output, _) => output.AddSource("Toy.g.cs", text));
    }
}
