namespace TypedCdc.Tests.Docs.Snippets;

internal static class Preparing
{
    public static async Task CheckAsync(CdcPipeline pipeline, CancellationToken cancellationToken)
    {
        var problems = await pipeline.CheckAsync(cancellationToken);
        foreach (var problem in problems)
        {
            Console.WriteLine($"{problem.Severity} {problem}");
        }
    }

    public static async Task DropAsync(CdcPipeline pipeline, CancellationToken cancellationToken)
    {
        await pipeline.DropAsync(cancellationToken);
    }
}
