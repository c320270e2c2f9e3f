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
    /// <summary>The command for these settings.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="isBinary">Whether values are asked for in binary, where they have that format.</param>
    /// <param name="from">The position to start from; 0/0 asks to go on behind the one that the slot has confirmed.</param>
    /// <param name="serverVersion">The server's version, as in server_version_num.</param>
    public static string Command(CdcOptions options, bool isBinary, NpgsqlLogSequenceNumber from, int serverVersion)
    {
        // The list of names is parsed by the server like a list of identifiers, within a string literal.
        var publications = SqlName.Literal(SqlName.Quote(options.Publication));
        var binary = isBinary ? ", binary 'true'" : "";
        var twoPhase = options.TwoPhase ? ", two_phase 'true'" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"START_REPLICATION SLOT {SqlName.Quote(options.Slot)} LOGICAL {from} (proto_version '{ProtocolVersion(serverVersion)}', publication_names {publications}{binary}{Streaming(options.Streaming)}{twoPhase})");
    }

    /// <summary>The highest that the server speaks: 2 streams, 3 prepares, 4 tells positions of rollbacks.</summary>
    private static int ProtocolVersion(int serverVersion) => serverVersion switch
    {
        >= 160_000 => 4,
        >= 150_000 => 3,
        _ => 2,
    };

    private static string Streaming(StreamingMode mode) => mode switch
    {
        StreamingMode.Parallel => ", streaming 'parallel'",
        StreamingMode.On => ", streaming 'on'",
        _ => "",
    };
}
