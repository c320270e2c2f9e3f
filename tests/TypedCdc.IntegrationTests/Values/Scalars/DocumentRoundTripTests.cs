using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.IntegrationTests.Values.Composed;

namespace TypedCdc.IntegrationTests.Values.Scalars;

/// <summary>Documents, money, numbers, texts and bytes are read as the server writes them.</summary>
public sealed partial class DocumentRoundTripTests
{
    [Theory, ClassData(typeof(StreamVariants))]
    public async Task Documents_and_money(int major, bool binary)
    {
        await using var database = await TestDatabase.CreateAsync(major);
        var values = new RandomDocuments(new Random(major));
        var parts = new RandomValues(new Random(major));
        var recorder = new FileRecorder();

        await RoundTrip.AssertAsync(
            database,
            recorder,
            () => recorder.Rows.Select(row => row.ToRow()),
            binary,
            ("json_text", "json", () => values.Json()),
            ("json_element", "json", () => values.Json()),
            ("json_bytes", "json", () => values.Json()),
            ("json_array", "json[]", () => parts.Array(() => values.Json())),
            ("jsonb_text", "jsonb", () => values.Json()),
            ("jsonb_document", "jsonb", () => values.Json()),
            ("jsonb_memory", "jsonb", () => values.Json()),
            ("jsonb_array", "jsonb[]", () => parts.Array(() => values.Json())),
            ("counts", "jsonb", values.Counts),
            ("counts_array", "jsonb[]", () => parts.Array(values.Counts)),
            ("amount", "money", values.Money),
            ("amounts", "money[]", () => parts.Array(values.Money)));
    }

    [Theory, ClassData(typeof(StreamVariants))]
    public async Task Numbers_texts_and_bytes(int major, bool binary)
    {
        await using var database = await TestDatabase.CreateAsync(major);
        var values = new RandomDocuments(new Random(major));
        var parts = new RandomValues(new Random(major));
        var recorder = new CardRecorder();

        await RoundTrip.AssertAsync(
            database,
            recorder,
            () => recorder.Rows.Select(row => row.ToRow()),
            binary,
            ("truth", "boolean", () => parts.Pick("true", "false")),
            ("small", "smallint", () => parts.Pick("-32768", "32767", "0", "-1")),
            ("normal", "integer", parts.Int),
            ("large", "bigint", parts.Long),
            ("exact", "numeric", parts.Decimal),
            ("arbitrary", "numeric", parts.Numeric),
            ("arbitrary_text", "numeric", parts.Numeric),
            ("whole", "numeric(80)", parts.Decimal),
            ("floating", "double precision", parts.Double),
            ("letters", "text", values.Text),
            ("letter_array", "text[]", () => parts.Array(values.Text)),
            ("few_letters", "varchar(30)", values.Text),
            ("padded", "character(30)", values.Text),
            ("bytes", "bytea", values.Bytea),
            ("byte_array", "bytea[]", () => parts.Array(values.Bytea)),
            ("key", "uuid", values.Uuid),
            ("keys", "uuid[]", () => parts.Array(values.Uuid)));
    }

    [CdcTable("round_trip")]
    internal sealed partial record File(
        int Id,
        string? JsonText,
        JsonElement? JsonElement,
        byte[]? JsonBytes,
        string?[]? JsonArray,
        string? JsonbText,
        JsonDocument? JsonbDocument,
        ReadOnlyMemory<byte>? JsonbMemory,
        JsonElement?[]? JsonbArray,
        [CdcJson(typeof(ParcelJson))] Dictionary<string, int?>? Counts,
        [CdcJson(typeof(ParcelJson))] List<Dictionary<string, int?>?>? CountsArray,
        decimal? Amount,
        decimal?[]? Amounts)
    {
        public (int Id, object?[] Values) ToRow() => (
            Id,
            [
                JsonText, JsonElement?.GetRawText(), JsonBytes is null ? null : Encoding.UTF8.GetString(JsonBytes), JsonArray,
                JsonbText, JsonbDocument?.RootElement.GetRawText(), JsonbMemory is null ? null : Encoding.UTF8.GetString(JsonbMemory.Value.Span),
                JsonbArray?.Select(element => element?.GetRawText()).ToArray(),
                Shown(Counts), CountsArray?.Select(Shown).ToArray(), MoneyText.Of(Amount), Amounts?.Select(MoneyText.Of).ToArray(),
            ]);

        /// <summary>jsonb has its keys in the order of their lengths.</summary>
        private static string? Shown(Dictionary<string, int?>? counts) => counts is null
            ? null
            : "{" + string.Join(", ", counts
                .OrderBy(entry => Encoding.UTF8.GetByteCount(entry.Key))
                .ThenBy(entry => Convert.ToHexString(Encoding.UTF8.GetBytes(entry.Key)), StringComparer.Ordinal)
                .Select(entry => $"\"{entry.Key.Replace("\\", @"\\").Replace("\"", "\\\"")}\": {entry.Value?.ToString(CultureInfo.InvariantCulture) ?? "null"}")) + "}";
    }

    [CdcTable("round_trip")]
    internal sealed partial record Card(
        int Id,
        bool? Truth,
        short? Small,
        int? Normal,
        long? Large,
        decimal? Exact,
        PgNumeric? Arbitrary,
        string? ArbitraryText,
        BigInteger? Whole,
        double? Floating,
        string? Letters,
        string?[]? LetterArray,
        string? FewLetters,
        string? Padded,
        byte[]? Bytes,
        byte[]?[]? ByteArray,
        Guid? Key,
        Guid?[]? Keys)
    {
        // A cast to text takes the blanks away with which character(n) is filled up.
        public (int Id, object?[] Values) ToRow() => (
            Id,
            [
                Truth is { } truth ? (truth ? "true" : "false") : null, Small, Normal, Large, Exact, Arbitrary, ArbitraryText, Whole, Floating, Letters, LetterArray, FewLetters, Padded?.TrimEnd(' '),
                Bytes, ByteArray, Key, Keys,
            ]);
    }

    /// <summary>Keeps the rows it is given; read them when the pipeline has stopped.</summary>
    [CdcHandler]
    internal sealed partial class FileRecorder : IChangeHandler<Insert<File>>
    {
        public List<File> Rows { get; } = [];

        public ValueTask HandleAsync(Insert<File> change, CancellationToken cancellationToken)
        {
            Rows.Add(change.Row);
            return ValueTask.CompletedTask;
        }
    }

    /// <summary>Keeps the rows it is given; read them when the pipeline has stopped.</summary>
    [CdcHandler]
    internal sealed partial class CardRecorder : IChangeHandler<Insert<Card>>
    {
        public List<Card> Rows { get; } = [];

        public ValueTask HandleAsync(Insert<Card> change, CancellationToken cancellationToken)
        {
            Rows.Add(change.Row);
            return ValueTask.CompletedTask;
        }
    }
}
