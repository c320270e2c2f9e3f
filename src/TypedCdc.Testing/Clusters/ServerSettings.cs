using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TypedCdc.Testing.Clusters;

/// <summary>Writes the settings of a server and its host-based authentication.</summary>
internal static partial class ServerSettings
{
    public const string CertificateFile = "server.crt";
    public const string KeyFile = "server.key";
    public const string ClientCaFile = "root.crt";

    /// <summary>The text of a settings file: what tests want, then what the options ask for.</summary>
    public static string Write(PostgresServerOptions options, int port, string? socketDirectory)
    {
        var settings = Defaults(port, socketDirectory);
        if (options.SslCertificate is not null)
        {
            settings["ssl"] = "on";
            settings["ssl_cert_file"] = CertificateFile;
            settings["ssl_key_file"] = KeyFile;
        }

        if (options.SslClientCa is not null)
        {
            settings["ssl_ca_file"] = ClientCaFile;
        }

        foreach (var (name, value) in options.Settings)
        {
            if (!Name().IsMatch(name))
            {
                throw new ArgumentException($"'{name}' is not the name of a server setting.", nameof(options));
            }

            settings[name] = value;
        }

        var text = new StringBuilder();
        foreach (var (name, value) in settings)
        {
            var quoted = value.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal);
            text.Append(name).Append(" = '").Append(quoted).Append("'\n");
        }

        return text.ToString();
    }

    /// <summary>The text of <c>pg_hba.conf</c>: the options' lines, then everyone on this machine.</summary>
    public static string WriteHba(PostgresServerOptions options)
    {
        var method = options.SuperuserPassword is null ? "trust" : "scram-sha-256";
        var text = new StringBuilder();
        foreach (var line in options.HbaLines)
        {
            text.Append(line).Append('\n');
        }

        foreach (var database in (string[])["all", "replication"])
        {
            if (!OperatingSystem.IsWindows())
            {
                text.Append(CultureInfo.InvariantCulture, $"local {database} all {method}\n");
            }

            text.Append(CultureInfo.InvariantCulture, $"host {database} all 127.0.0.1/32 {method}\n");
            text.Append(CultureInfo.InvariantCulture, $"host {database} all ::1/128 {method}\n");
        }

        return text.ToString();
    }

    private static SortedDictionary<string, string> Defaults(int port, string? socketDirectory)
    {
        var settings = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["listen_addresses"] = "127.0.0.1",
            ["port"] = port.ToString(CultureInfo.InvariantCulture),
            ["unix_socket_directories"] = socketDirectory ?? "",
            ["wal_level"] = "logical",
            ["max_wal_senders"] = "20",
            ["max_replication_slots"] = "20",
            ["max_prepared_transactions"] = "10",

            // The data need not outlive the machine. Commits stay synchronous: they are what tests are about.
            ["fsync"] = "off",
            ["full_page_writes"] = "off",
            ["shared_buffers"] = "32MB",
            ["jit"] = "off",

            ["timezone"] = "UTC",
            ["log_timezone"] = "UTC",
            ["lc_messages"] = "C",
            ["log_line_prefix"] = "%m [%p] %q%u@%d ",
        };
        if (!OperatingSystem.IsWindows())
        {
            // In the data directory instead of /dev/shm: removed with it, and never too small.
            settings["dynamic_shared_memory_type"] = "mmap";
        }

        return settings;
    }

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_$]*(\.[A-Za-z_][A-Za-z0-9_$]*)*$")]
    private static partial Regex Name();
}
