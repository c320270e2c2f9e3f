using Microsoft.Extensions.Logging;
using Npgsql;
using TypedCdc.Diagnostics;
using TypedCdc.Provisioning.Checks;

namespace TypedCdc.Provisioning.Publications;

/// <summary>Creates or alters the publication, in one transaction.</summary>
internal sealed class PublicationMender(NpgsqlConnection connection, ILogger logger)
{
    /// <summary>Runs what the problems say.</summary>
    /// <exception cref="ProvisioningException">The server refuses, or would refuse the application's writes from then on.</exception>
    public async Task RunAsync(Assessment assessment, CancellationToken cancellationToken)
    {
        var publication = assessment.Context.Options.Publication;
        string[] scripts = [.. assessment.PublicationMends.Select(problem => problem.Mend!.Statements).Distinct()];
        var transaction = await DatabaseTransaction.BeginAsync(connection, cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            try
            {
                foreach (var script in scripts)
                {
                    await ExecuteAsync(script, cancellationToken).ConfigureAwait(false);
                }
            }
            catch (PostgresException exception) when (exception.SqlState
                is PostgresErrorCodes.DuplicateObject or PostgresErrorCodes.UniqueViolation)
            {
                // Somebody did it between the question and the answer; what is still missing then is found by the next look.
                await transaction.RollbackAsync(cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (PostgresException exception)
            {
                throw Refused(publication, exception, assessment.PublicationMends);
            }

            await TryWritesAsync(assessment.Context, cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }

        foreach (var script in scripts)
        {
            logger.PublicationChanged(publication, script);
        }
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand(sql, connection);
        await using (command.ConfigureAwait(false))
        {
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// A column list or a row filter that goes beyond the replica identity makes the server refuse updates and deletes of
    /// the table. Better that this publication does not come about.
    /// </summary>
    private async Task TryWritesAsync(CheckContext context, CancellationToken cancellationToken)
    {
        foreach (var sql in context.Catalog.Tables.Values.SelectMany(table => WriteProbe.Of(context, table)))
        {
            try
            {
                await ExecuteAsync(sql, cancellationToken).ConfigureAwait(false);
            }
            catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InvalidColumnReference)
            {
                throw new ProvisioningException(
                    [
                        new ProvisioningProblem(
                            ProvisioningProblemKind.StatementFailed,
                            ProblemSeverity.Error,
                            $"publication {context.Options.Publication}",
                            $"with it, the server would refuse writes: {exception.MessageText}",
                            "it was not created or altered")
                        {
                            Hint = $"Use only replica-identity columns in {nameof(CdcOptions.RowFilters)} of tables whose updates or deletes are published.",
                        },
                    ],
                    exception);
            }
        }
    }

    private static ProvisioningException Refused(
        string publication,
        PostgresException exception,
        IReadOnlyList<ProvisioningProblem> mends) => new(
        [
            new ProvisioningProblem(
                ProvisioningProblemKind.StatementFailed,
                ProblemSeverity.Error,
                $"publication {publication}",
                $"the server refused to create or alter it: {exception.MessageText} (SQLSTATE {exception.SqlState})",
                "handlers need it")
            {
                Mend = SqlScript.Of([.. mends.Select(problem => problem.Mend!.Statements).Distinct()]),
            },
        ],
        exception);
}
