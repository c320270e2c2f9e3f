using TypedCdc.Connection.Framing;
using TypedCdc.Connection.Sockets;

namespace TypedCdc.Connection.Messages;

/// <summary>
/// Reads what the server answers to a replication command. An error of the server is thrown when the server
/// is ready for the next command, or at once if there will be none.
/// </summary>
internal sealed class AnswerReader(ServerMessages messages, ServerAddress address)
{
    /// <summary>The last answer has been read to its end: the server waits for a command.</summary>
    public bool IsServerReady { get; private set; }

    public ResultRows ReadRows(string command)
    {
        Start();
        var rows = new ResultRows();
        ReplicationServerException? error = null;
        while (true)
        {
            var code = messages.Next(out var body);
            switch (code)
            {
                case BackendMessage.RowDescription:
                    rows.ReadDescription(body);
                    break;
                case BackendMessage.DataRow:
                    rows.ReadRow(body);
                    break;
                case BackendMessage.CommandComplete or BackendMessage.EmptyQueryResponse:
                    break;
                case BackendMessage.ErrorResponse:
                    error = ReadError(body, Verb(command));
                    break;
                case BackendMessage.ReadyForQuery:
                    IsServerReady = true;
                    return error is null ? rows : throw error;
                default:
                    throw ServerMessages.Unexpected(code, $"the answer to {Verb(command)}");
            }
        }
    }

    /// <summary>Returns when the server has switched to streaming.</summary>
    public void ReadCopyBothResponse(string command)
    {
        Start();
        ReplicationServerException? error = null;
        while (true)
        {
            var code = messages.Next(out var body);
            switch (code)
            {
                case BackendMessage.CopyBothResponse:
                    return;
                case BackendMessage.ErrorResponse:
                    error = ReadError(body, Verb(command));
                    break;
                case BackendMessage.ReadyForQuery when error is not null:
                    IsServerReady = true;
                    throw error;
                default:
                    throw ServerMessages.Unexpected(code, $"the beginning of the stream after {Verb(command)}");
            }
        }
    }

    /// <summary>Reads what follows the server's CopyDone.</summary>
    public void ReadCompletion()
    {
        Start();
        while (true)
        {
            var code = messages.Next(out var body);
            switch (code)
            {
                // Twice: once for the COPY, once for START_REPLICATION itself.
                case BackendMessage.CommandComplete:

                // A keepalive, although the server has said CopyDone: WalSndLoop in src/backend/replication/walsender.c
                // sends them for as long as it waits for its buffer to empty.
                case BackendMessage.CopyData:

                // A physical stream's next timeline.
                case BackendMessage.RowDescription or BackendMessage.DataRow:
                    break;
                case BackendMessage.ReadyForQuery:
                    IsServerReady = true;
                    return;
                case BackendMessage.ErrorResponse:
                    throw ReadError(body, "START_REPLICATION");
                default:
                    throw ServerMessages.Unexpected(code, "the end of the stream");
            }
        }
    }

    /// <summary>Throws the error itself if no ReadyForQuery will follow it.</summary>
    public ReplicationServerException ReadError(ReadOnlySpan<byte> body, string doing)
    {
        var error = new ReplicationServerException(ServerReport.Read(body), $"PostgreSQL server {address}, {doing}");
        return error.EndsConnection ? throw error : error;
    }

    private void Start()
    {
        IsServerReady = false;
        messages.StartCounting();
    }

    // Enough to know the command, and no option's value.
    private static string Verb(string command)
    {
        var first = command.IndexOf(' ');
        return first < 0 ? command.TrimEnd(';') : command[..first];
    }
}
