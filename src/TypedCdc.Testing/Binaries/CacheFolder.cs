using TypedCdc.Testing.Processes;

namespace TypedCdc.Testing.Binaries;

/// <summary>Where fetched servers are kept between runs.</summary>
internal static class CacheFolder
{
    /// <summary>The environment variable that names another place.</summary>
    public const string Variable = "TYPEDCDC_CACHE";

    /// <summary>
    /// The cache of this user; or, when the server runs as another account, a folder which that account can
    /// read, and a home folder usually is not.
    /// </summary>
    public static string Locate(string? account)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } configured)
        {
            return Path.GetFullPath(configured);
        }

        var own = Path.Combine(UserCache(), "typedcdc");
        return account is null || ServerAccount.IsOpenToAll(own) ? own : "/var/cache/typedcdc";
    }

    private static string UserCache()
    {
        if (OperatingSystem.IsWindows())
        {
            return Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        }

        if (Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { } configured && Path.IsPathFullyQualified(configured))
        {
            return configured;
        }

        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return home.Length == 0 ? Path.GetTempPath()
            : OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Caches")
            : Path.Combine(home, ".cache");
    }
}
