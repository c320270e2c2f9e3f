using System.Security.Cryptography;
using System.Text;
using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Tables;

/// <summary>Rows that are larger than every buffer, and rows with as many columns as a table can have.</summary>
public sealed partial class LargeRowTests
{
    private const int BytesLength = 20_000_000;
    private const int TextLength = 50_000_000;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task LargeValuesArriveWhole(bool binary)
    {
        await using var database = await TestDatabase.CreateAsync(
            PostgresMajors.Newest, "CREATE TABLE files (id integer PRIMARY KEY, bytes bytea, text text)");
        var files = new FileRecorder();
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(files), binary);

        await database.ExecuteAsync(
            $"""
            INSERT INTO files VALUES (1, decode(repeat('00c0ffee', {BytesLength / 4}), 'hex'), NULL);
            INSERT INTO files VALUES (2, NULL, repeat('zehn Bytes', {TextLength / 10}));
            INSERT INTO files VALUES (3, '\x01', 'small');
            """);
        await pipeline.CatchUpAsync();

        var bytes = Enumerable.Repeat<byte[]>([0x00, 0xC0, 0xFF, 0xEE], BytesLength / 4).SelectMany(four => four).ToArray();
        var text = new StringBuilder().Insert(0, "zehn Bytes", TextLength / 10).ToString();
        Assert.Equal(
            [$"1 {BytesLength} {Hash(bytes)}, ", $"2 , {TextLength} {Hash(Encoding.UTF8.GetBytes(text))}", $"3 1 {Hash([1])}, 5 {Hash("small"u8)}"],
            files.Lines);
    }

    [Theory, ClassData(typeof(StreamVariants))]
    public async Task TablesMayHave1600Columns(int major, bool binary)
    {
        var columns = string.Join(", ", Enumerable.Range(1, 1599).Select(number => $"c{number} smallint"));
        await using var database = await TestDatabase.CreateAsync(major, $"CREATE TABLE wide (id integer PRIMARY KEY, {columns})");
        var wide = new WideRecorder();
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(wide), binary);

        await database.ExecuteAsync($"INSERT INTO wide SELECT 1, {string.Join(", ", Enumerable.Range(1, 1599))}");
        await database.ExecuteAsync("UPDATE wide SET c1599 = NULL");
        await pipeline.CatchUpAsync();

        Assert.Equal(["Wide { Id = 1, C1 = 1, C800 = 800, C1599 = 1599 }", "Wide { Id = 1, C1 = 1, C800 = 800, C1599 =  }"], wide.Lines);
    }

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexString(SHA256.HashData(bytes));

    [CdcTable("public.files")]
    public sealed partial record StoredFile(int Id, byte[]? Bytes, string? Text)
    {
        public string Shown => $"{Id} {Show(Bytes)}, {Show(Text is null ? null : Encoding.UTF8.GetBytes(Text))}";

        private static string Show(byte[]? bytes) => bytes is null ? "" : $"{bytes.Length} {Hash(bytes)}";
    }

    [CdcHandler]
    public sealed partial class FileRecorder : Recorder, IChangeHandler<Insert<StoredFile>>
    {
        public ValueTask HandleAsync(Insert<StoredFile> change, CancellationToken cancellationToken) =>
            Record(change.Position, $"{change.Row.Shown}");
    }

    [CdcTable("public.wide")]
    public sealed partial record Wide(int Id, short C1, short C800, short? C1599);

    [CdcHandler]
    public sealed partial class WideRecorder : Recorder, IChangeHandler<Upsert<Wide>>
    {
        public ValueTask HandleAsync(Upsert<Wide> change, CancellationToken cancellationToken) =>
            Record(change.Position, $"{change.Row}");
    }
}
