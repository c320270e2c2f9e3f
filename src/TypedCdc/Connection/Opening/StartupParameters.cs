namespace TypedCdc.Connection.Opening;

/// <summary>The start-up packet's parameters. https://www.postgresql.org/docs/current/protocol-replication.html</summary>
internal static class StartupParameters
{
    /// <summary>
    /// Text values must arrive in the one form that the decoders read. The server takes the last of several settings, so
    /// these follow the user's own.
    /// </summary>
    public const string TextOptions =
        "-c datestyle=ISO -c intervalstyle=postgres -c extra_float_digits=3 -c bytea_output=hex -c lc_monetary=C";

    /// <summary>A session that has exported a snapshot sits idle in a transaction.</summary>
    private const string OwnOptions =
        $"{TextOptions} -c client_min_messages=warning -c idle_in_transaction_session_timeout=0";

    public static IEnumerable<KeyValuePair<string, string>> From(ConnectionSettings settings)
    {
        yield return new("user", settings.Username);
        yield return new("database", settings.Database);

        // "database": a walsender for logical replication, which is connected to a database.
        yield return new("replication", "database");
        yield return new("client_encoding", "UTF8");
        yield return new("TimeZone", "UTC");
        yield return new("application_name", settings.ApplicationName ?? "TypedCdc");
        yield return new("options", settings.Options is null ? OwnOptions : $"{settings.Options} {OwnOptions}");
    }
}
