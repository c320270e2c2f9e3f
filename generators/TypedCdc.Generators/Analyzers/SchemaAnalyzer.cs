using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedCdc.Generators.Checks;
using TypedCdc.Generators.Checks.Files;
using TypedCdc.Generators.Naming;
using TypedCdc.Generators.Parsing;
using TypedCdc.Generators.Rules;

namespace TypedCdc.Generators.Analyzers;

/// <summary>Reports where marked types and the schema files of the project disagree, and what is wrong with those files.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SchemaAnalyzer : DiagnosticAnalyzer
{
    private readonly SchemaLoader _loader;

    /// <summary>Creates the analyzer; called by the compiler.</summary>
    public SchemaAnalyzer()
        : this(SchemaLoader.Shared)
    {
    }

    internal SchemaAnalyzer(SchemaLoader loader) => _loader = loader;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        SchemaFileRules.NoSchema, SchemaFileRules.NotUnderstood, SchemaFileRules.NotRead, SchemaFileRules.UnclearSchema,
        SchemaRules.UnknownTable, SchemaRules.UnknownColumn, SchemaRules.Gone,
        TypeRules.Misfit, TypeRules.PossibleLoss, TypeRules.NullIntoNotNull, TypeRules.NeverNull, TypeRules.UnchangedToast,
        TypeRules.UnreadLabel, TypeRules.UnknownLabel, TypeRules.UnknownAttribute,
        ReplicationRules.IdentityTooSmall, ReplicationRules.NoIdentity, ReplicationRules.GeneratedColumn,
        ReplicationRules.NotPublishable, ReplicationRules.NotPublished, ReplicationRules.ColumnNotPublished,
        ReplicationRules.NoHandler, ReplicationRules.Partition, ReplicationRules.OperationNotPublished, ReplicationRules.ListWithoutIdentity,
        ReplicationRules.ReselectKey);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(
            GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(Start);
    }

    private void Start(CompilationStartAnalysisContext context)
    {
        var schemas = _loader.Load(context.Options, context.CancellationToken);
        if (schemas.All.Count == 0)
        {
            new MissingSchema().Register(context);
            return;
        }

        var checks = new SchemaChecks(schemas);
        context.RegisterSymbolAction(
            symbol => Report(checks.Check((INamedTypeSymbol)symbol.Symbol, symbol.CancellationToken), symbol.ReportDiagnostic),
            SymbolKind.NamedType);
        context.RegisterSyntaxNodeAction(node => CheckAssembly(node, checks), SyntaxKind.AttributeList);
        context.RegisterCompilationEndAction(end => Report(checks.CheckTogether(), end.ReportDiagnostic));
        context.RegisterAdditionalFileAction(file => FileProblems.Report(file, schemas));
    }

    /// <summary>Nothing but syntax tells of the attributes of an assembly while it is edited.</summary>
    private static void CheckAssembly(SyntaxNodeAnalysisContext context, SchemaChecks checks)
    {
        if (context.Node is not AttributeListSyntax { Target.Identifier.RawKind: (int)SyntaxKind.AssemblyKeyword } list)
        {
            return;
        }

        var own = context.Compilation.Assembly.GetAttributes().Where(attribute =>
            attribute.ApplicationSyntaxReference is { } syntax
            && syntax.SyntaxTree == list.SyntaxTree
            && list.Span.Contains(syntax.Span)
            && attribute.AttributeClass is { } type
            && MetadataName.Of(type) == MetadataName.CdcSchema);
        foreach (var attribute in own)
        {
            Report(checks.Check(attribute), context.ReportDiagnostic);
        }
    }

    private static void Report(ImmutableArray<Problem> problems, Action<Diagnostic> report)
    {
        foreach (var problem in problems)
        {
            report(problem.ToDiagnostic());
        }
    }
}
