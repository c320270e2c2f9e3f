using System.Text;
using TypedCdc.Connection.Sockets;

namespace TypedCdc.Connection.Opening;

/// <summary>
/// libpq's password file: one line <c>host:port:database:user:password</c> each, '*' for any, backslash before ':' and '\'.
/// https://www.postgresql.org/docs/current/libpq-pgpass.html
/// </summary>
internal static class PasswordFile
{
    /// <summary>Looks into the file that was named, else PGPASSFILE, else the user's own.</summary>
    public static string? Find(string? path, ServerAddress address, string database, string user)
    {
        path ??= ConnectionSettings.Variable("PGPASSFILE") ?? DefaultPath();
        return path is not null && File.Exists(path)
            ? Find(File.ReadLines(path), address, database, user)
            : null;
    }

    internal static string? Find(IEnumerable<string> lines, ServerAddress address, string database, string user)
    {
        // libpq: a unix socket is looked up as "localhost" when it is in the default folder; Npgsql takes the folder.
        foreach (var line in lines)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var fields = Split(line);
            if (fields.Count == 5
                && Matches(fields[0], address.Host)
                && Matches(fields[1], address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture))
                && Matches(fields[2], database)
                && Matches(fields[3], user))
            {
                return ConnectionSettings.NotEmpty(fields[4]);
            }
        }

        return null;
    }

    private static bool Matches(string field, string value) => field == "*" || field == value;

    private static List<string> Split(string line)
    {
        var fields = new List<string>(5);
        var field = new StringBuilder();
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\' && i + 1 < line.Length)
            {
                field.Append(line[++i]);
            }
            else if (line[i] == ':' && fields.Count < 4)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(line[i]);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }

    private static string? DefaultPath()
    {
        var home = ConnectionSettings.Variable(OperatingSystem.IsWindows() ? "APPDATA" : "HOME");
        return home is null
            ? null
            : Path.Combine(home, OperatingSystem.IsWindows() ? @"postgresql\pgpass.conf" : ".pgpass");
    }
}
