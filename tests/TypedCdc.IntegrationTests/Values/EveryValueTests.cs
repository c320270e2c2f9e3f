using System.Collections;
using System.Globalization;
using System.Text.Json;
using NpgsqlTypes;
using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.Metadata;
using TypedCdc.Values;

namespace TypedCdc.IntegrationTests.Values;

/// <summary>Every pair of types that is said to be readable, from real columns, at the edges.</summary>
public sealed class EveryValueTests
{
    private static readonly ValueColumn[] Columns = EveryColumn.All;

    private static readonly int Rows = Columns.Min(column => column.Values.Length);

    private static string Sql =>
        $"""
        CREATE TYPE mood AS ENUM ('happy', 'so so', 'SAD');
        CREATE TABLE every_value (row integer, {string.Join(", ", Columns.Select(column => $"{column.Name} {column.Type}"))});
        CREATE TABLE every_value_or_null (LIKE every_value);
        """;

    /// <summary>Settings of the database that would make texts unreadable, if the pipeline's session let them.</summary>
    private const string HostileSettings =
        """
        DO $$ BEGIN
            EXECUTE format('ALTER DATABASE %I SET datestyle = ''SQL, DMY''', current_database());
            EXECUTE format('ALTER DATABASE %I SET intervalstyle = sql_standard', current_database());
            EXECUTE format('ALTER DATABASE %I SET bytea_output = escape', current_database());
            EXECUTE format('ALTER DATABASE %I SET extra_float_digits = -5', current_database());
            EXECUTE format('ALTER DATABASE %I SET timezone = ''Asia/Kathmandu''', current_database());
            EXECUTE format('ALTER DATABASE %I SET client_encoding = latin1', current_database());
        END $$
        """;

    [Theory, ClassData(typeof(StreamVariants))]
    public async Task ValuesAreReadAsTheyWereWritten(int major, bool binary)
    {
        await using var database = await TestDatabase.CreateAsync(major, Sql);
        await database.ExecuteAsync(HostileSettings);
        var recorder = new ValueRecorder();
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(recorder), binary);

        for (var row = 0; row < Rows; row++)
        {
            await database.ExecuteAsync(Insert("every_value", row));
            await database.ExecuteAsync(Insert("every_value_or_null", row));
        }

        await database.ExecuteAsync("INSERT INTO every_value_or_null (row) VALUES (-1)");
        await pipeline.CatchUpAsync();
        await pipeline.StopAsync();

        Assert.Equal(Enumerable.Range(0, Rows), recorder.Values.Select(value => value.Row));
        Assert.Equal(Enumerable.Range(0, Rows).Append(-1), recorder.ValuesOrNull.Select(value => value.Row));
        Assert.All(recorder.Values, value => AssertRead(value, value.Row));
        Assert.All(recorder.ValuesOrNull, value => AssertRead(value, value.Row));
    }

    [Fact]
    public async Task NoPairIsForgotten()
    {
        await using var database = await TestDatabase.CreateAsync(PostgresMajors.Newest, Sql);
        var tested = new HashSet<(uint, ColumnType)>();
        foreach (var mapping in MappingOf<EveryValue>().Columns)
        {
            var type = await database.QueryScalarAsync<uint>(
                $"SELECT atttypid FROM pg_attribute WHERE attrelid = 'every_value'::regclass AND attname = '{mapping.Column}'");
            tested.Add((type, mapping.Type));
        }

        // No column can have type unknown.
        var readable = typeof(PgTypeOid).GetFields()
            .Select(field => (uint)field.GetRawConstantValue()!)
            .Where(oid => oid != PgTypeOid.Unknown)
            .SelectMany(oid => ReadableTypes.TargetsOf(ReadableTypes.BuiltIn(oid)!).Select(target => (oid, target)));
        Assert.Superset(readable.ToHashSet(), tested);
    }

    private static RecordMapping MappingOf<T>()
        where T : ICdcRecord<T> => T.Mapping;

    private static string Insert(string table, int row)
    {
        var values = Columns.Select(column => $"$value${column.Values[row].Written}$value$::{column.Type}");
        return $"INSERT INTO {table} VALUES ({row}, {string.Join(", ", values)})";
    }

    private static void AssertRead<T>(T value, int row) => Assert.Equal(
        Columns.Select(column => $"{column.Member}: {(row < 0 ? "null" : Show(column.Values[row].Read))}"),
        Columns.Select(column => $"{column.Member}: {Show(typeof(T).GetProperty(column.Member)!.GetValue(value))}"));

    /// <summary>Shows what equality passes over: the sign of zero, a decimal's scale, a time's kind, an array's elements.</summary>
    private static string Show(object? value) => value switch
    {
        null => "null",
        byte[] bytes => Convert.ToHexString(bytes),
        ReadOnlyMemory<byte> bytes => Convert.ToHexString(bytes.Span),
        NpgsqlInterval interval => $"{interval.Months} {interval.Days} {interval.Time}",
        JsonDocument document => document.RootElement.GetRawText(),
        JsonElement element => element.GetRawText(),
        BitArray bits => string.Concat(bits.Cast<bool>().Select(bit => bit ? '1' : '0')),
        NpgsqlPath { Open: var open } path => $"{open} {path}",
        char letter => $"{(int)letter:X4}",
        DateTime or DateTimeOffset or DateOnly or TimeOnly => $"{((IFormattable)value).ToString("O", CultureInfo.InvariantCulture)}",
        IFormattable number => $"{number.GetType().Name} {number.ToString(null, CultureInfo.InvariantCulture)}",
        _ => $"'{value}'",
    };
}
