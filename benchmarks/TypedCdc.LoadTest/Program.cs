using System.CommandLine;
using Spectre.Console;
using TypedCdc.LoadTest.Commands;
using TypedCdc.LoadTest.Results;

if (Console.IsOutputRedirected)
{
    AnsiConsole.Profile.Width = 160;
}

var root = new RootCommand("Measures what it costs to follow a PostgreSQL server's changes, ours and others side by side.")
{
    DrainCommand.Create(AnsiConsole.Console),
    LatencyCommand.Create(AnsiConsole.Console),
    ConsumeCommand.Create(),
};
try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (LoadTestException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}
