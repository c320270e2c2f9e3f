using System.Globalization;

namespace TypedCdc.IntegrationTests.Transactions.Large;

/// <summary>What a <see cref="MeasuredConsumer"/> tells.</summary>
/// <param name="Rows">How many rows its handler has been given, since it was started.</param>
/// <param name="Heap">Bytes that its managed heap has had at most, since it was told to measure.</param>
/// <param name="ProcessGrowth">Bytes by which its process has grown at most, since it was told to measure.</param>
/// <param name="InProgress">How many transactions are in progress now.</param>
/// <param name="Held">Bytes of memory that they hold now.</param>
/// <param name="Spilled">Bytes of them that are on disk now.</param>
internal sealed record ConsumerReport(long Rows, long Heap, long ProcessGrowth, int InProgress, long Held, long Spilled)
{
    public static ConsumerReport Parse(string line)
    {
        var words = line.Split(' ').Select(word => long.Parse(word, CultureInfo.InvariantCulture)).ToArray();
        return new ConsumerReport(words[0], words[1], words[2], (int)words[3], words[4], words[5]);
    }
}
