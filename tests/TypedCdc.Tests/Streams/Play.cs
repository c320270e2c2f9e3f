using TypedCdc.Metadata;
using TypedCdc.Testing;

namespace TypedCdc.Tests.Streams;

/// <summary>Plays scripts through whole pipelines.</summary>
internal static class Play
{
    public static ScriptedReplicationSource Script(params IEnumerable<byte[]> messages) => new ScriptedReplicationSource().Send(messages);

    public static CdcPipeline To<THandler>(
        this ScriptedReplicationSource source,
        THandler handler,
        CdcOptions? options = null,
        TimeProvider? time = null)
        where THandler : class, ICdcHandler<THandler> =>
        CdcPipeline.CreateBuilder(options ?? new CdcOptions())
            .AddHandler(handler).UseSource(source).UseTimeProvider(time ?? TimeProvider.System).Build();

    public static CdcPipeline To<TFirst, TSecond>(this ScriptedReplicationSource source, TFirst first, TSecond second)
        where TFirst : class, ICdcHandler<TFirst>
        where TSecond : class, ICdcHandler<TSecond> =>
        CdcPipeline.CreateBuilder(new CdcOptions()).AddHandler(first).AddHandler(second).UseSource(source).Build();

    /// <summary>Runs a pipeline to the end of its script.</summary>
    public static Task PlayAsync(this CdcPipeline pipeline) =>
        pipeline.RunAsync(TestContext.Current.CancellationToken).WithinDeadlineAsync();

    /// <summary>Runs a pipeline whose script makes it fail.</summary>
    public static Task<TException> FailAsync<TException>(this CdcPipeline pipeline)
        where TException : Exception => Assert.ThrowsAsync<TException>(pipeline.PlayAsync);
}
