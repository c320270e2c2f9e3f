using Npgsql;
using TypedCdc.Connection.Opening;

namespace TypedCdc.Source;

/// <summary>The servers that a connection string names, and which of them will do.</summary>
internal sealed class ServerHosts
{
    private ServerHosts(IReadOnlyList<string> connectionStrings, string databaseConnectionString, string lookupConnectionString, bool? standby)
    {
        ConnectionStrings = connectionStrings;
        DatabaseConnectionString = databaseConnectionString;
        LookupConnectionString = lookupConnectionString;
        Standby = standby;
    }

    /// <summary>A connection string for each server, in the order to try them.</summary>
    public IReadOnlyList<string> ConnectionStrings { get; }

    /// <summary>The connection string for SQL, which finds the same server.</summary>
    public string DatabaseConnectionString { get; }

    /// <summary>
    /// The connection string for look-ups while the stream runs, which finds the same server. They may be frequent, so their
    /// session is kept, but not for long: a smart shutdown of the server waits for it. Text is written as in the stream.
    /// </summary>
    public string LookupConnectionString { get; }

    /// <summary>Whether the server must be a standby, or must not be one; null where either will do.</summary>
    public bool? Standby { get; }

    /// <summary>Reads a connection string. Of several hosts, the primary is wanted unless it says otherwise.</summary>
    /// <exception cref="ArgumentException">Target Session Attributes has a value that names no single kind of server.</exception>
    public static ServerHosts From(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        var hosts = (builder.Host ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        // A pool would keep sessions open that nobody needs, and a smart shutdown of the server waits for every session.
        builder.Pooling = false;
        if (hosts.Length <= 1)
        {
            return new ServerHosts(
                [connectionString], builder.ConnectionString, Lookup(builder.ConnectionString), Wanted(builder.TargetSessionAttributes));
        }

        var wanted = Wanted(builder.TargetSessionAttributes ?? "primary");
        string[] single = [.. hosts.Select(host => new NpgsqlConnectionStringBuilder(connectionString)
        {
            Host = host,
            TargetSessionAttributes = null,
        }.ConnectionString)];
        builder.TargetSessionAttributes ??= "primary";
        return new ServerHosts(single, builder.ConnectionString, Lookup(builder.ConnectionString), wanted);
    }

    private static string Lookup(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString)
        {
            Pooling = true,
            MinPoolSize = 0,
            MaxPoolSize = 2,
            ConnectionIdleLifetime = 10,
            ConnectionPruningInterval = 5,
            NoResetOnClose = true,
            Timezone = "UTC",
        };
        builder.Options = builder.Options is null ? StartupParameters.TextOptions : $"{builder.Options} {StartupParameters.TextOptions}";
        return builder.ConnectionString;
    }

    private static bool? Wanted(string? attributes) => attributes?.ToLowerInvariant() switch
    {
        null or "" or "any" => null,
        "primary" or "read-write" => false,
        "standby" or "read-only" => true,
        var other => throw new ArgumentException(
            $"Target Session Attributes={other} names no single kind of server, and a slot lives on one. Use primary, standby or any."),
    };
}
