using Microsoft.Extensions.Logging;
using Npgsql;
using TypedCdc.Diagnostics;
using TypedCdc.Source;

namespace TypedCdc.Provisioning.Slots;

/// <summary>Creates or alters the slot.</summary>
internal sealed class SlotMender(CdcOptions options, TimeProvider time, ILogger logger)
{
    /// <summary>Creates it. The server waits for all transactions that run now to end, however long they take.</summary>
    /// <exception cref="ProvisioningException">The server refuses.</exception>
    public async Task CreateAsync(NpgsqlConnection connection, ProvisioningProblem missing, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand(missing.Mend!.Statements, connection) { CommandTimeout = 0 };
        await using (command.ConfigureAwait(false))
        {
            try
            {
                var created = await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false);
                logger.SlotCreated(options.Slot, created as string ?? "");
            }
            catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.DuplicateObject)
            {
                // Somebody created it between the question and the answer.
            }
            catch (PostgresException exception) when (exception.SqlState != PostgresErrorCodes.QueryCanceled)
            {
                throw Refused("create it", "the stream needs it", missing, exception);
            }
        }
    }

    /// <summary>Has it send prepared transactions at PREPARE.</summary>
    /// <exception cref="ProvisioningException">The server refuses.</exception>
    public async Task SetTwoPhaseAsync(NpgsqlConnection connection, ProvisioningProblem problem, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand(problem.Mend!.Statements, connection);
        await using (command.ConfigureAwait(false))
        {
            try
            {
                await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
                logger.SlotTwoPhase(options.Slot);
            }
            catch (PostgresException exception) when (exception.SqlState != PostgresErrorCodes.QueryCanceled)
            {
                throw Refused("make it a two-phase slot", $"{nameof(CdcOptions.TwoPhase)} is on", problem, exception);
            }
        }
    }

    /// <summary>Has it synchronised to standbys, which only a replication connection can.</summary>
    public Task SetFailoverAsync(CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            using var connection = new ServerFinder(ServerHosts.From(options.ConnectionString), time, logger).Open(
                notice => logger.ServerNotice(notice.Severity, notice.MessageText), cancellationToken);
            connection.Query(SlotSql.SetFailover(options.Slot), cancellationToken);
            logger.SlotChanged(options.Slot);
        },
        cancellationToken);

    private ProvisioningException Refused(string what, string needed, ProvisioningProblem mended, PostgresException exception) => new(
        [
            new ProvisioningProblem(
                ProvisioningProblemKind.StatementFailed,
                ProblemSeverity.Error,
                $"slot {options.Slot}",
                $"the server refused to {what}: {exception.MessageText} (SQLSTATE {exception.SqlState})",
                needed)
            {
                Mend = mended.Mend,
            },
        ],
        exception);
}
