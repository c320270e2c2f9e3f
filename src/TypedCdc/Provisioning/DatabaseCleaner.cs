using System.Globalization;
using Microsoft.Extensions.Logging;
using Npgsql;
using TypedCdc.Diagnostics;
using TypedCdc.Provisioning.Catalog;
using TypedCdc.Provisioning.Checks;
using TypedCdc.Provisioning.Checks.Slots;
using TypedCdc.Provisioning.Needs;
using TypedCdc.Provisioning.Slots;

namespace TypedCdc.Provisioning;

/// <summary>Drops what a pipeline has in the database, when it is gone for good.</summary>
internal sealed class DatabaseCleaner(NpgsqlDataSource database, CdcOptions options, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Drops the slot, then the publication. What is not there is fine.</summary>
    /// <exception cref="ProvisioningException">The slot is another's, or stays in use; or the server refuses.</exception>
    public async Task DropAsync(CancellationToken cancellationToken)
    {
        var connection = await database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            await DropSlotAsync(connection, cancellationToken).ConfigureAwait(false);
            var sql = $"DROP PUBLICATION IF EXISTS {SqlName.Quote(options.Publication)};";
            await ExecuteAsync(connection, sql, $"publication {options.Publication}", cancellationToken).ConfigureAwait(false);
            logger.Dropped(options.Slot, options.Publication);
        }
    }

    private async Task DropSlotAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        while (await SlotReader.ReadAsync(connection, options.Slot, cancellationToken).ConfigureAwait(false) is { } slot)
        {
            var context = await ContextAsync(connection, slot, cancellationToken).ConfigureAwait(false);
            Throw(new SlotKindRule().Check(context));
            if (slot.User is null)
            {
                try
                {
                    await ExecuteAsync(
                        connection, SlotSql.Drop(options.Slot), $"slot {options.Slot}", cancellationToken).ConfigureAwait(false);
                    return;
                }
                catch (ProvisioningException exception) when (exception.InnerException
                    is PostgresException { SqlState: PostgresErrorCodes.ObjectInUse or PostgresErrorCodes.UndefinedObject })
                {
                    // Somebody else took or dropped it between the question and the answer.
                }
            }
            else if (time.GetElapsedTime(started) >= options.StopTimeout)
            {
                Throw(new SlotInUseRule().Check(context));
            }

            // A server notices late that the other end of a stream is gone.
            await Task.Delay(Pause, time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<CheckContext> ContextAsync(NpgsqlConnection connection, CatalogSlot slot, CancellationToken cancellationToken)
    {
        var (server, role) = await ServerReader.ReadAsync(connection, cancellationToken).ConfigureAwait(false);
        return new CheckContext(
            options, new PipelineNeeds([]), new DatabaseCatalog { Server = server, Role = role, Slot = slot });
    }

    private static void Throw(IEnumerable<ProvisioningProblem> problems)
    {
        ProvisioningProblem[] all = [.. problems];
        if (all.Length > 0)
        {
            throw new ProvisioningException(all);
        }
    }

    private static async Task ExecuteAsync(
        NpgsqlConnection connection,
        string sql,
        string subject,
        CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand(sql, connection);
        await using (command.ConfigureAwait(false))
        {
            try
            {
                await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (PostgresException exception) when (exception.SqlState != PostgresErrorCodes.QueryCanceled)
            {
                throw new ProvisioningException(
                    [
                        new ProvisioningProblem(
                            ProvisioningProblemKind.StatementFailed,
                            ProblemSeverity.Error,
                            subject,
                            string.Create(CultureInfo.InvariantCulture, $"the server refused to drop it: {exception.MessageText} (SQLSTATE {exception.SqlState})"),
                            "it is to be dropped")
                        {
                            Mend = SqlScript.Of(sql),
                        },
                    ],
                    exception);
            }
        }
    }
}
