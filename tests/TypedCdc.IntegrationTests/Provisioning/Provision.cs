using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using TypedCdc.Dispatch;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.Metadata;
using TypedCdc.Provisioning;
using TypedCdc.Provisioning.Needs;

namespace TypedCdc.IntegrationTests.Provisioning;

/// <summary>Prepares and checks databases as a pipeline does before it streams.</summary>
internal static class Provision
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static CdcOptions Options(TestDatabase database, Action<CdcOptions>? configure = null)
    {
        var options = new CdcOptions
        {
            ConnectionString = database.ConnectionString,
            Slot = database.Name,
            Publication = database.Name,
            StopTimeout = TimeSpan.FromMilliseconds(300),
        };
        configure?.Invoke(options);
        return options;
    }

    /// <summary>Prepares the database for one handler.</summary>
    public static Task EnsureAsync<THandler>(TestDatabase database, Action<CdcOptions>? configure = null)
        where THandler : class, ICdcHandler<THandler>, new() => EnsureAsync<THandler>(Options(database, configure));

    /// <inheritdoc cref="EnsureAsync{THandler}(TestDatabase, Action{CdcOptions}?)"/>
    public static async Task EnsureAsync<THandler>(CdcOptions options)
        where THandler : class, ICdcHandler<THandler>, new()
    {
        await using var database = NpgsqlDataSource.Create(options.ConnectionString);
        await Provisioner<THandler>(database, options).EnsureAsync(Cancellation);
    }

    /// <summary>What a pipeline uses for all connections of one run.</summary>
    public static DatabaseProvisioner Provisioner<THandler>(NpgsqlDataSource database, CdcOptions options)
        where THandler : class, ICdcHandler<THandler>, new() => new(
            database,
            options,
            PipelineNeeds.Of([HandlerRoutes.Create(new HandlerReference<THandler>(new THandler()), new BatchLimits(1, 1))]),
            TimeProvider.System,
            NullLogger.Instance);

    /// <summary>Prepares the database, which must fail.</summary>
    public static async Task<ProvisioningException> FailAsync<THandler>(TestDatabase database, Action<CdcOptions>? configure = null)
        where THandler : class, ICdcHandler<THandler>, new() =>
        await Assert.ThrowsAsync<ProvisioningException>(() => EnsureAsync<THandler>(database, configure));

    public static Task<IReadOnlyList<ProvisioningProblem>> CheckAsync<THandler>(
        TestDatabase database,
        Action<CdcOptions>? configure = null)
        where THandler : class, ICdcHandler<THandler>, new() =>
        CdcPipeline.Create(Options(database, configure), new THandler()).CheckAsync(Cancellation);

    /// <summary>The one problem of this kind.</summary>
    public static async Task<ProvisioningProblem> FindAsync<THandler>(
        TestDatabase database,
        ProvisioningProblemKind kind,
        Action<CdcOptions>? configure = null)
        where THandler : class, ICdcHandler<THandler>, new()
    {
        var problems = await CheckAsync<THandler>(database, configure);
        Assert.True(
            problems.Count(problem => problem.Kind == kind) == 1,
            $"One problem of kind {kind} was expected, not: {string.Join(Environment.NewLine, problems)}");
        return problems.Single(problem => problem.Kind == kind);
    }

    /// <summary>Finds the one problem of this kind, runs exactly the SQL that it gives, and looks again.</summary>
    public static async Task<ProvisioningProblem> MendAsync<THandler>(
        TestDatabase database,
        ProvisioningProblemKind kind,
        Action<CdcOptions>? configure = null)
        where THandler : class, ICdcHandler<THandler>, new()
    {
        var problem = await FindAsync<THandler>(database, kind, configure);
        Assert.NotNull(problem.Sql);
        await database.ExecuteAsync(problem.Sql);
        Assert.DoesNotContain(await CheckAsync<THandler>(database, configure), other => other.Kind == kind);
        return problem;
    }

    /// <summary>The tables of the publication with column list and row filter, as psql would show them.</summary>
    public static async Task<string> PublicationAsync(TestDatabase database)
    {
        var lists = database.Server.Major >= 15
            ? "|| coalesce(' (' || (SELECT string_agg(a.attname, ', ' ORDER BY a.attnum) FROM pg_attribute a WHERE a.attrelid = r.prrelid AND a.attnum = ANY (r.prattrs::int2[])) || ')', '') || coalesce(' WHERE ' || pg_get_expr(r.prqual, r.prrelid), '')"
            : "";
        return await database.QueryScalarAsync<string>(
            $"""
            SELECT concat_ws(', ',
                       CASE WHEN pubinsert THEN 'insert' END, CASE WHEN pubupdate THEN 'update' END,
                       CASE WHEN pubdelete THEN 'delete' END, CASE WHEN pubtruncate THEN 'truncate' END)
                   || CASE WHEN puballtables THEN '; all tables' ELSE '' END
                   || CASE WHEN pubviaroot THEN '; via root' ELSE '' END
                   || coalesce('; ' || (SELECT string_agg(r.prrelid::regclass::text {lists}, ', ' ORDER BY r.prrelid::regclass::text) FROM pg_publication_rel r WHERE r.prpubid = p.oid), '')
            FROM pg_publication p WHERE pubname = '{database.Name}'
            """);
    }
}
