using System.Globalization;
using NpgsqlTypes;
using TypedCdc.Provisioning;

namespace TypedCdc.Source;

/// <summary>Writes the command that starts the stream.</summary>
/// <remarks>
/// Source: https://www.postgresql.org/docs/current/protocol-replication.html (START_REPLICATION SLOT … LOGICAL) and
/// https://www.postgresql.org/docs/current/protocol-logical-replication.html (options of pgoutput).
/// </remarks>
internal static class StartReplication
{
    private const int ProtocolVersion = 1;

    /// <summary>The command for these settings.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="from">The position to start from; 0/0 asks to go on behind the one that the slot has confirmed.</param>
    public static string Command(CdcOptions options, NpgsqlLogSequenceNumber from)
    {
        // The list of names is parsed by the server like a list of identifiers, within a string literal.
        var publications = SqlName.Literal(SqlName.Quote(options.Publication));
        var binary = options.Binary ? ", binary 'true'" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"START_REPLICATION SLOT {SqlName.Quote(options.Slot)} LOGICAL {from} (proto_version '{ProtocolVersion}', publication_names {publications}{binary})");
    }
}
