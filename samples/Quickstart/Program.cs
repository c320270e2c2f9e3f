using System.CommandLine;
using Quickstart;
using Spectre.Console;

var connection = new Option<string?>("--connection")
{
    Description = "Npgsql connection string of a database to use (wal_level=logical). Without it, a private PostgreSQL is started.",
};
var watch = new Option<bool>("--watch")
{
    Description = "Goes on after the demonstration, until Ctrl+C.",
};
var command = new RootCommand("Shows typed changes of a small shop, live from PostgreSQL.") { connection, watch };
command.SetAction((arguments, cancellationToken) => new Demonstration(CreateConsole())
    .RunAsync(arguments.GetValue(connection), arguments.GetValue(watch), cancellationToken));
return await command.Parse(args).InvokeAsync();

// Into a file or a pipe: neither colours nor wrapped lines.
static IAnsiConsole CreateConsole()
{
    if (!Console.IsOutputRedirected)
    {
        return AnsiConsole.Console;
    }

    var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
    console.Profile.Width = 1_000;
    return console;
}
