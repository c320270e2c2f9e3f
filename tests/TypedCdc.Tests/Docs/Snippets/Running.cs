namespace TypedCdc.Tests.Docs.Snippets;

internal static class Running
{
    public static async Task RunAsync(string connectionString, CancellationToken cancellationToken)
    {
        var pipeline = CdcPipeline.Create(new CdcOptions { ConnectionString = connectionString }, new Printer());
        await pipeline.RunAsync(cancellationToken);
    }
}
