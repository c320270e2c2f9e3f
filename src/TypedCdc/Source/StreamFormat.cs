using Microsoft.Extensions.Logging;
using TypedCdc.Diagnostics;
using TypedCdc.Provisioning;

namespace TypedCdc.Source;

/// <summary>
/// The format in which the next stream asks for values: binary, where that is wanted and the server can send all of them so.
/// </summary>
internal sealed class StreamFormat(CdcOptions options, ILogger logger)
{
    /// <summary>SQLSTATE undefined_function: in a binary stream, that of a type without a send function.</summary>
    private const string UndefinedFunction = "42883";

    private bool _hasFallenBack;

    public bool IsBinary { get; private set; } = options.Binary;

    /// <summary>Chooses the format of the next stream by what the publication has.</summary>
    /// <param name="database">Looks for columns that cannot be sent in binary.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task ChooseAsync(UnsendableColumnReader database, CancellationToken cancellationToken)
    {
        if (!options.Binary || _hasFallenBack)
        {
            return;
        }

        var column = await database.FindAsync(cancellationToken).ConfigureAwait(false);
        IsBinary = column is null;
        if (column is not null)
        {
            logger.StreamingText(options.Slot, column.Name, column.Table.ToString(), column.Type);
        }
    }

    /// <summary>
    /// Whether a stream failed only because it was binary; then the next ones of this run are text. The catalogue need not
    /// show why: a change may have a column that has been altered or dropped since.
    /// </summary>
    public bool TryFallBack(Exception failure)
    {
        if (!IsBinary || failure is not ReplicationServerException { SqlState: UndefinedFunction })
        {
            return false;
        }

        _hasFallenBack = true;
        IsBinary = false;
        logger.FallingBackToText(failure, options.Slot);
        return true;
    }
}
