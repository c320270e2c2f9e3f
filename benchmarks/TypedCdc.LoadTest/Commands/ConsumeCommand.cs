using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using NpgsqlTypes;
using TypedCdc.LoadTest.Consumers;
using TypedCdc.LoadTest.Measuring;

namespace TypedCdc.LoadTest.Commands;

/// <summary><c>consume</c>: one consumer, once; the report goes to standard output. The other commands start it.</summary>
internal static class ConsumeCommand
{
    private const string Name = "consume";

    private static readonly Option<string> Consumer = new("--consumer") { Required = true };
    private static readonly Option<string> Connection = new("--connection") { Required = true };
    private static readonly Option<string> Slot = new("--slot") { Required = true };
    private static readonly Option<string> Publication = new("--publication") { Required = true };
    private static readonly Option<int> Changes = new("--changes") { Required = true };
    private static readonly Option<string> End = new("--end") { Required = true };
    private static readonly Option<int?> WarmUp = new("--warm-up");

    public static Command Create()
    {
        var command = new Command(Name, "One consumer, once. Started by the other commands.")
        {
            Consumer, Connection, Slot, Publication, Changes, End, WarmUp,
        };
        command.Hidden = true;
        command.SetAction(RunAsync);
        return command;
    }

    /// <summary>The command line for it.</summary>
    public static IEnumerable<string> Arguments(string consumer, Assignment assignment, int? warmUp)
    {
        List<string> arguments =
        [
            Name,
            Consumer.Name, consumer,
            Connection.Name, assignment.ConnectionString,
            Slot.Name, assignment.Slot,
            Publication.Name, assignment.Publication,
            Changes.Name, assignment.Changes.ToString(CultureInfo.InvariantCulture),
            End.Name, assignment.End.ToString(),
        ];
        if (warmUp is { } changes)
        {
            arguments.AddRange([WarmUp.Name, changes.ToString(CultureInfo.InvariantCulture)]);
        }

        return arguments;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var assignment = new Assignment(
            arguments.GetRequiredValue(Connection),
            arguments.GetRequiredValue(Slot),
            arguments.GetRequiredValue(Publication),
            arguments.GetRequiredValue(Changes),
            NpgsqlLogSequenceNumber.Parse(arguments.GetRequiredValue(End)));
        var latencies = arguments.GetValue(WarmUp) is { } warmUp
            ? new Latencies(arguments.GetRequiredValue(Changes), warmUp)
            : null;
        var reading = new Reading(assignment.Changes, latencies);
        var consumer = ConsumerCatalog.Create(arguments.GetRequiredValue(Consumer));
        var consumption = await consumer.ConsumeAsync(assignment, reading, cancellationToken);
        var report = new Report(
            consumption.Cost,
            consumption.PeakRssBytes / (1024.0 * 1024.0),
            reading.Changes,
            reading.Checksum,
            reading.TextLength,
            latencies?.Sum());
        Console.Out.WriteLine(JsonSerializer.Serialize(report));
        return 0;
    }
}
