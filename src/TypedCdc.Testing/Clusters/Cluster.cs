using System.Globalization;
using TypedCdc.Testing.Binaries;
using TypedCdc.Testing.Processes;

namespace TypedCdc.Testing.Clusters;

/// <summary>A data directory and the server process on it.</summary>
internal sealed class Cluster(
    PostgresServerOptions options, PostgresBinaries binaries, ServerFolder folder, string? account)
{
    private const int PortAttempts = 10;
    private const string SettingsFile = "typedcdc.conf";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public PostgresBinaries Binaries => binaries;

    public string DataDirectory => folder.DataDirectory;

    public string? SocketDirectory => OperatingSystem.IsWindows() ? null : folder.Path;

    public int Port { get; private set; }

    public string Log
    {
        get
        {
            if (!File.Exists(folder.LogFile))
            {
                return "";
            }

            using var stream = new FileStream(folder.LogFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
    }

    public async Task InitializeAsync(CancellationToken cancellationToken)
    {
        var passwordFile = Path.Combine(folder.Path, "password");
        if (options.SuperuserPassword is not null)
        {
            await File.WriteAllTextAsync(passwordFile, options.SuperuserPassword + "\n", cancellationToken).ConfigureAwait(false);
        }

        await ServerAccount.GiveAsync(folder.Path, account, cancellationToken).ConfigureAwait(false);
        await RunAsync(binaries.InitDb, InitDbArguments(passwordFile), cancellationToken).ConfigureAwait(false);
        File.Delete(passwordFile);

        await File.AppendAllTextAsync(
            Path.Combine(DataDirectory, "postgresql.conf"), $"\ninclude '{SettingsFile}'\n", cancellationToken).ConfigureAwait(false);
        await File.WriteAllTextAsync(
            Path.Combine(DataDirectory, "pg_hba.conf"), ServerSettings.WriteHba(options), cancellationToken).ConfigureAwait(false);
        await WriteFilesAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The first start, which also finds a port: between finding and binding it, another may take it.</summary>
    public async Task StartFirstAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            Port = options.Port ?? FreePort.Find();
            await WriteSettingsAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                await StartAsync(cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (PostgresCommandException e) when (
                options.Port is null && attempt < PortAttempts
                && e.ServerLog.Contains("could not bind IPv4 address", StringComparison.Ordinal))
            {
                File.Delete(folder.LogFile);
            }
        }
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var start = options.TimeProvider.GetTimestamp();
        while (true)
        {
            var logged = Log.Length;
            try
            {
                await ControlAsync(["start", "--log", folder.LogFile], cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (PostgresCommandException) when (
                options.TimeProvider.GetElapsedTime(start) < options.Timeout
                && Log.AsSpan(logged).Contains("pre-existing shared memory block", StringComparison.Ordinal))
            {
                // The last processes of a killed server are still on their way out.
                await Task.Delay(Pause, options.TimeProvider, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    public Task StopAsync(ShutdownMode mode, CancellationToken cancellationToken)
    {
        var name = mode switch
        {
            ShutdownMode.Smart => "smart",
            ShutdownMode.Fast => "fast",
            ShutdownMode.Immediate => "immediate",
            _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, null),
        };
        return ControlAsync(["stop", "--mode", name], cancellationToken);
    }

    public async Task KillAsync(CancellationToken cancellationToken)
    {
        using var postmaster = Postmaster.Find(DataDirectory)
            ?? throw new InvalidOperationException("The server does not run.");
        var crash = Crash.Of(postmaster);
        var start = options.TimeProvider.GetTimestamp();
        while (!crash.IsOver)
        {
            if (options.TimeProvider.GetElapsedTime(start) > options.Timeout)
            {
                throw new PostgresCommandException("The server did not die.", "", Log);
            }

            await Task.Delay(Pause, options.TimeProvider, cancellationToken).ConfigureAwait(false);
        }

        // Where nobody reaps the dead process, the next start would take it for a running server.
        File.Delete(Postmaster.PidFile(DataDirectory));
        File.Delete(Path.Combine(folder.Path, string.Create(CultureInfo.InvariantCulture, $".s.PGSQL.{Port}.lock")));
    }

    private IReadOnlyList<string> InitDbArguments(string passwordFile)
    {
        var method = options.SuperuserPassword is null ? "trust" : "scram-sha-256";
        List<string> arguments =
        [
            "--pgdata", DataDirectory, "--username", "postgres", "--auth", method, "--encoding", "UTF8",
            "--locale", OperatingSystem.IsLinux() ? "C.UTF-8" : "C", "--no-sync",
        ];
        if (options.SuperuserPassword is not null)
        {
            arguments.AddRange(["--pwfile", passwordFile]);
        }

        arguments.AddRange(options.InitDbArguments);
        return arguments;
    }

    private Task WriteSettingsAsync(CancellationToken cancellationToken)
        => WriteFileAsync(SettingsFile, ServerSettings.Write(options, Port, SocketDirectory), cancellationToken);

    private async Task WriteFilesAsync(CancellationToken cancellationToken)
    {
        (string Name, string? Text)[] secrets =
        [
            (ServerSettings.CertificateFile, options.SslCertificate),
            (ServerSettings.KeyFile, options.SslKey),
            (ServerSettings.ClientCaFile, options.SslClientCa),
        ];
        foreach (var (name, text) in secrets.Concat(options.Files.Select(file => (file.Key, (string?)file.Value))))
        {
            if (text is not null)
            {
                await WriteFileAsync(name, text, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task WriteFileAsync(string name, string text, CancellationToken cancellationToken)
    {
        var path = Path.Combine(DataDirectory, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, text, cancellationToken).ConfigureAwait(false);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        // From the first folder that may be new, as it belongs to this process's account until now.
        var first = name.Split('/', '\\')[0];
        await ServerAccount.GiveAsync(Path.Combine(DataDirectory, first), account, cancellationToken).ConfigureAwait(false);
    }

    private Task ControlAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var seconds = ((int)Math.Ceiling(options.Timeout.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return RunAsync(
            binaries.PgCtl,
            [.. arguments, "--pgdata", DataDirectory, "--wait", "--timeout", seconds, "--silent"],
            cancellationToken);
    }

    private async Task RunAsync(string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var command = new Command(program, arguments) { WorkingDirectory = folder.Path, Account = account, CleanEnvironment = true };
        var result = await command.RunAsync(cancellationToken).ConfigureAwait(false);
        if (!result.Succeeded)
        {
            var name = Path.GetFileNameWithoutExtension(program);
            throw new PostgresCommandException($"'{name} {string.Join(' ', arguments)}' failed.", result.Output, Log);
        }
    }
}
