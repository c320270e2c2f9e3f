using System.CommandLine;
using LargeTransactions;

var connection = new Option<string?>("--connection")
{
    Description = "Npgsql connection string of a database to use (wal_level=logical). Without it, a private PostgreSQL is started.",
};
var rows = new Option<int>("--rows")
{
    Description = "Rows of each transaction.",
    DefaultValueFactory = _ => 1_000_000,
};
var memory = new Option<int>("--memory")
{
    Description = "Memory for transactions in progress, in MiB.",
    DefaultValueFactory = _ => 16,
};
var command = new RootCommand("Shows how large transactions arrive while they are in progress, what they hold, and what of them is delivered.")
{
    connection,
    rows,
    memory,
};
command.SetAction((arguments, cancellationToken) => new Demonstration(Console.Out).RunAsync(
    arguments.GetValue(connection),
    arguments.GetValue(rows),
    arguments.GetValue(memory),
    cancellationToken));
return await command.Parse(args).InvokeAsync();
