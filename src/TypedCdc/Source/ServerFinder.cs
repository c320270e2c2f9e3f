using Microsoft.Extensions.Logging;
using TypedCdc.Connection;
using TypedCdc.Diagnostics;

namespace TypedCdc.Source;

/// <summary>Opens a connection to the first server that will do.</summary>
internal sealed class ServerFinder(ServerHosts hosts, TimeProvider time, ILogger logger)
{
    /// <summary>Tries all servers once, blocking.</summary>
    /// <exception cref="CdcException">None would do; of several reasons, the last.</exception>
    public ReplicationConnection Open(CancellationToken cancellationToken)
    {
        CdcException? failure = null;
        foreach (var connectionString in hosts.ConnectionStrings)
        {
            var settings = ConnectionSettings.From(connectionString);
            try
            {
                var connection = ReplicationConnection.Open(
                    settings, time, cancellationToken, notice => logger.ServerNotice(notice.Severity, notice.MessageText));
                if (WillDo(connection))
                {
                    return connection;
                }

                connection.Dispose();
                failure = new ReplicationConnectionException(
                    ReplicationConnectionFault.CannotConnect,
                    settings.Address.Host,
                    settings.Address.Port,
                    $"PostgreSQL server {settings.Address} is {(hosts.Standby == true ? "no standby" : "a standby, not the primary")}.");
            }
            catch (CdcException exception) when (hosts.ConnectionStrings.Count > 1)
            {
                failure = exception;
            }

            logger.ServerPassedOver(failure, settings.Address.ToString());
        }

        throw failure!;
    }

    // Every server from 14 on reports this parameter when a session starts.
    private bool WillDo(ReplicationConnection connection) =>
        hosts.Standby is not { } standby || connection.ServerParameters["in_hot_standby"] == (standby ? "on" : "off");
}
