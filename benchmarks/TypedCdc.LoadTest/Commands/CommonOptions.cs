using System.CommandLine;
using TypedCdc.LoadTest.Backlogs;
using TypedCdc.LoadTest.Consumers;

namespace TypedCdc.LoadTest.Commands;

/// <summary>The options that <c>drain</c> and <c>latency</c> have in common.</summary>
internal sealed class CommonOptions
{
    private readonly Option<int> _postgres = new("--postgres")
    {
        Description = "Major version of the private server.",
        DefaultValueFactory = _ => 18,
    };

    private readonly Option<Transport> _transport = new("--transport")
    {
        Description = "How consumers reach it.",
        DefaultValueFactory = _ => Backlogs.Transport.Tcp,
    };

    private readonly Option<string> _consumers;

    private readonly Option<int> _runs = new("--runs")
    {
        Description = "How often each consumer runs, in turn with the others.",
        DefaultValueFactory = _ => 5,
    };

    private readonly Option<FileInfo?> _json = new("--json") { Description = "File for the results of every run." };

    /// <summary>Adds them to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="consumers">The consumers it can run.</param>
    public CommonOptions(Command command, IReadOnlyList<string> consumers)
    {
        _consumers = new Option<string>("--consumers")
        {
            Description = $"Those to run, with commas: {string.Join(", ", consumers)}. Default: all that can run here.",
            DefaultValueFactory = _ => string.Join(',', consumers.Where(ConsumerCatalog.IsAvailable)),
        };
        _consumers.Validators.Add(result =>
        {
            foreach (var unknown in Split(result.GetValueOrDefault<string>()).Except(consumers))
            {
                result.AddError($"'{unknown}' is none of {string.Join(", ", consumers)}.");
            }
        });
        foreach (var option in (Option[])[_postgres, _transport, _consumers, _runs, _json])
        {
            command.Add(option);
        }
    }

    public int Postgres(ParseResult arguments) => arguments.GetValue(_postgres);

    public Transport Transport(ParseResult arguments) => arguments.GetValue(_transport);

    public IReadOnlyList<string> Consumers(ParseResult arguments) => Split(arguments.GetValue(_consumers));

    public int Runs(ParseResult arguments) => arguments.GetValue(_runs);

    public FileInfo? Json(ParseResult arguments) => arguments.GetValue(_json);

    private static string[] Split(string? names) =>
        (names ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
