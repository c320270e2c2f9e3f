using Microsoft.Extensions.Logging;
using Npgsql;
using TypedCdc.Diagnostics;
using TypedCdc.Dispatch.Relations;
using TypedCdc.Provisioning.Catalog;
using TypedCdc.Provisioning.Checks;
using TypedCdc.Provisioning.Needs;
using TypedCdc.Provisioning.Publications;
using TypedCdc.Provisioning.Slots;

namespace TypedCdc.Provisioning;

/// <summary>Sees, before a stream starts, that the database has what it needs.</summary>
internal sealed class DatabaseProvisioner(
    NpgsqlDataSource database,
    CdcOptions options,
    PipelineNeeds needs,
    TimeProvider time,
    ILogger logger)
{
    private readonly CatalogReader _reader = new(options, needs);
    private bool _wasReady;

    /// <summary>
    /// Creates and alters what is missing and may be. The publication goes first: a slot decodes with the catalogue as it
    /// was, so changes made between the two would name a publication that did not exist then. When there is an error that
    /// the pipeline will not mend, nothing is touched. Called again, for another connection of the same run, it does not
    /// create the slot: one that has gone took changes with it, and a new one would hide that.
    /// </summary>
    /// <returns>The tables that were found under the mapped names.</returns>
    /// <exception cref="ProvisioningException">Something is missing, or does not fit.</exception>
    public async Task<KnownTables> EnsureAsync(CancellationToken cancellationToken)
    {
        var connection = await database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var assessment = await AssessAsync(connection, cancellationToken).ConfigureAwait(false);
            assessment.ThrowIfBlocked();
            if (assessment.PublicationMends.Count > 0)
            {
                assessment = await MendAsync(
                    connection, $"publication {options.Publication}", MendPublicationAsync, cancellationToken).ConfigureAwait(false);
            }

            if (assessment.SlotMends.Count > 0 || assessment.IsSlotBeingCreated)
            {
                assessment = await MendAsync(
                    connection, $"slot {options.Slot}", MendSlotAsync, cancellationToken).ConfigureAwait(false);
            }

            assessment.ThrowIfNotReady();
            if (!_wasReady)
            {
                Log(assessment.Problems);
            }

            _wasReady = true;
            var catalog = assessment.Context.Catalog;
            return new KnownTables(catalog.Server.Position, catalog.Tables.ToDictionary(table => table.Key, table => table.Value.Oid));
        }
    }

    /// <summary>Looks, and touches nothing.</summary>
    public async Task<IReadOnlyList<ProvisioningProblem>> CheckAsync(CancellationToken cancellationToken)
    {
        var connection = await database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var assessment = await AssessAsync(connection, cancellationToken).ConfigureAwait(false);
            return assessment.Problems;
        }
    }

    private async Task<Assessment> AssessAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var catalog = await _reader.ReadAsync(connection, cancellationToken).ConfigureAwait(false);
        var assessment = Assess(catalog);
        if (assessment.Problems.Count == 0 || !assessment.Context.HasFilteredLists)
        {
            return assessment;
        }

        // A mend that gives a table another column list must say its row filter again. Where nothing has to be mended, nobody
        // should wait for that.
        var patiently = assessment.Problems.Any(problem => problem.Severity == ProblemSeverity.Error);
        return Assess(await _reader.ReadRowFiltersAsync(connection, catalog, patiently, cancellationToken).ConfigureAwait(false));
    }

    private Assessment Assess(DatabaseCatalog catalog) =>
        new(new CheckContext(options, needs, catalog), maySlotBeCreated: !_wasReady);

    /// <summary>Mends what is still wrong once other instances have done what they do at the same moment, and looks again.</summary>
    private async Task<Assessment> MendAsync(
        NpgsqlConnection connection,
        string name,
        Func<NpgsqlConnection, Assessment, CancellationToken, Task> mendAsync,
        CancellationToken cancellationToken)
    {
        var taken = await ProvisioningLock.TakeAsync(connection, name, cancellationToken).ConfigureAwait(false);
        await using (taken.ConfigureAwait(false))
        {
            var before = await AssessAsync(connection, cancellationToken).ConfigureAwait(false);
            before.ThrowIfBlocked();
            await mendAsync(connection, before, cancellationToken).ConfigureAwait(false);
            return await AssessAsync(connection, cancellationToken).ConfigureAwait(false);
        }
    }

    private Task MendPublicationAsync(NpgsqlConnection connection, Assessment assessment, CancellationToken cancellationToken) =>
        assessment.PublicationMends.Count == 0
            ? Task.CompletedTask
            : new PublicationMender(connection, logger).RunAsync(assessment, cancellationToken);

    private async Task MendSlotAsync(NpgsqlConnection connection, Assessment assessment, CancellationToken cancellationToken)
    {
        var mender = new SlotMender(options, time, logger);
        foreach (var problem in assessment.SlotMends)
        {
            await (problem.Kind switch
            {
                ProvisioningProblemKind.SlotMissing => mender.CreateAsync(connection, problem, cancellationToken),
                ProvisioningProblemKind.SlotWithoutTwoPhase => mender.SetTwoPhaseAsync(connection, problem, cancellationToken),
                _ => mender.SetFailoverAsync(cancellationToken),
            }).ConfigureAwait(false);
        }
    }

    private void Log(IReadOnlyList<ProvisioningProblem> problems)
    {
        foreach (var problem in problems)
        {
            if (problem.Severity == ProblemSeverity.Note)
            {
                logger.ProvisioningNote(problem.Kind, problem);
            }
            else
            {
                logger.ProvisioningWarning(problem.Kind, problem);
            }
        }
    }
}
