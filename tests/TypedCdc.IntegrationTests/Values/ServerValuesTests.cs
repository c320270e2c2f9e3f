using System.Text;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.Values;
using TypedCdc.Values.Numbers;
using TypedCdc.Values.Text;
using TypedCdc.Values.Time;

namespace TypedCdc.IntegrationTests.Values;

/// <summary>What a server sends for a value in one format is read as what it sends in the other.</summary>
public sealed class ServerValuesTests
{
    private delegate ValueStatus Reader<T>(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out T value);

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Numerics(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major);

        await AgreeAsync<decimal>(database, DecimalValue.Read, PgTypeOid.Numeric, "numeric_send", """
            SELECT v::numeric FROM unnest('{0,0.00,1.50,-12345.6789,1e20,1e28,1e29,1e-28,1e-29,NaN,
                79228162514264337593543950335,79228162514264337593543950335.4,79228162514264337593543950336}'::text[]) v
            UNION ALL
            SELECT round((CASE WHEN random() < 0.5 THEN -1 ELSE 1 END * random()::numeric * 10::numeric ^ (random() * 33)::int)::numeric, (random() * 32)::int)
            FROM generate_series(1, 2000)
            """);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Numerics_of_every_size(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major);
        const string values = """
            SELECT v::numeric FROM unnest('{0,0.000,-0.10,1e1000,1e-1000,NaN,Infinity,-Infinity,1e131071}'::text[]) v
            UNION ALL
            SELECT round((random()::numeric - 0.5) * 10::numeric ^ (random() * 60)::int, (random() * 50)::int) FROM generate_series(1, 1000)
            """;

        await AgreeAsync<PgNumeric>(database, PgNumericValue.Read, PgTypeOid.Numeric, "numeric_send", values, exactText: true);
        await AgreeAsync<string>(database, StringValue.Read, PgTypeOid.Numeric, "numeric_send", values, exactText: true);
        await AgreeAsync<System.Numerics.BigInteger>(database, BigIntegerValue.Read, PgTypeOid.Numeric, "numeric_send", values);
        await AgreeAsync<double>(database, DoubleValue.Read, PgTypeOid.Numeric, "numeric_send", values);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Floats(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major);
        const string values = """
            SELECT v::{0} FROM unnest('{{0,-0,NaN,Infinity,-Infinity,0.1,1e-37,1e37,123456789}}'::text[]) v
            UNION ALL SELECT ((random() - 0.5) * 10 ^ (random() * 70 - 35))::{0} FROM generate_series(1, 1000)
            """;

        await AgreeAsync<float>(database, SingleValue.Read, PgTypeOid.Float4, "float4send", string.Format(null, values, "float4"));
        await AgreeAsync<double>(database, DoubleValue.Read, PgTypeOid.Float4, "float4send", string.Format(null, values, "float4"));
        await AgreeAsync<double>(database, DoubleValue.Read, PgTypeOid.Float8, "float8send", string.Format(null, values, "float8"));
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Timestamps_in_every_zone(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major);
        const string values = """
            SELECT v::{0} FROM unnest('{{infinity,-infinity,4713-01-01 BC,0001-12-31 23:59:59.999999 BC,0001-01-01,1800-01-01,
                2000-02-29 12:34:56.7,9999-12-31 23:59:59.999999,10000-01-01,294276-12-30}}'::text[]) v
            UNION ALL SELECT v::timestamp AT TIME ZONE 'UTC' AT TIME ZONE 'UTC' FROM unnest('{{0001-01-01,9999-12-31 23:59:59.999999}}'::text[]) v
            UNION ALL SELECT v::{0} FROM
                (SELECT '2000-01-01'::timestamp + random() * '12000 years'::interval - random() * '6000 years'::interval AS v FROM generate_series(1, 500)) r
            """;

        await AgreeAsync<DateTime>(database, DateTimeValue.Read, PgTypeOid.Timestamp, "timestamp_send", string.Format(null, values, "timestamp"));
        await AgreeAsync<PgTimestamp>(
            database, PgTimestampValue.Read, PgTypeOid.Timestamp, "timestamp_send", string.Format(null, values, "timestamp"), exactText: true);
        foreach (var zone in (string[])["UTC", "America/New_York", "Asia/Kolkata", "Pacific/Kiritimati", "Africa/Monrovia"])
        {
            await AgreeAsync<PgTimestamp>(
                database, PgTimestampValue.Read, PgTypeOid.Timestamptz, "timestamptz_send", string.Format(null, values, "timestamptz"), zone);
            await AgreeAsync<DateTimeOffset>(
                database, DateTimeOffsetValue.Read, PgTypeOid.Timestamptz, "timestamptz_send", string.Format(null, values, "timestamptz"), zone);
        }
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Dates_times_and_intervals(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major);
        var infinite = major >= 17 ? ",infinity,-infinity" : "";

        await AgreeAsync<DateOnly>(database, DateOnlyValue.Read, PgTypeOid.Date, "date_send", """
            SELECT v::date FROM unnest('{infinity,-infinity,4713-01-01 BC,0001-12-31 BC,0001-01-01,9999-12-31,10000-01-01,5874897-12-31}'::text[]) v
            UNION ALL SELECT '2000-01-01'::date + (random() * 5000000 - 1500000)::int FROM generate_series(1, 2000)
            """);
        const string times = """
            SELECT v::time FROM unnest('{00:00:00,24:00:00,23:59:59.999999,00:00:00.1}'::text[]) v
            UNION ALL SELECT '00:00'::time + random() * '1 day'::interval FROM generate_series(1, 500)
            """;
        await AgreeAsync<PgTime>(database, PgTimeValue.Read, PgTypeOid.Time, "time_send", times, exactText: true);
        await AgreeAsync<PgTimeTz>(database, PgTimeTzValue.Read, PgTypeOid.Timetz, "timetz_send", """
            SELECT v::timetz FROM unnest('{00:00:00+00,24:00:00-15:59:59,00:00:00+15:59:59,23:59:59.999999-08}'::text[]) v
            UNION ALL SELECT timezone(make_interval(secs => (random() * 57599)::int * sign(random() - 0.5)), ('00:00'::time + random() * '1 day'::interval)::timetz)
                FROM generate_series(1, 500)
            """, exactText: true);
        await AgreeAsync<TimeOnly>(database, TimeOnlyValue.Read, PgTypeOid.Time, "time_send", times);
        await AgreeAsync<TimeSpan>(database, TimeSpanValue.Read, PgTypeOid.Time, "time_send", times);
        await AgreeAsync<TimeSpan>(database, TimeSpanValue.Read, PgTypeOid.Interval, "interval_send", $$"""
            SELECT v::interval FROM unnest('{0,1 year 2 mons,-1 days +02:03:04.5,1 mon -1 day -25:00:00,1 day -00:00:00.000001,100000:00:00.1{{infinite}}}'::text[]) v
            UNION ALL SELECT make_interval(
                months => (random() * 60 - 30)::int * (random() < 0.3)::int, days => (random() * 2000000 - 1000000)::int,
                secs => (random() - 0.5) * 10 ^ (random() * 8)) FROM generate_series(1, 1000)
            """);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Bytes_in_both_outputs_and_the_type_char(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major);
        const string values = """
            SELECT ''::bytea UNION ALL SELECT '\x005c27ff7f201f0a'::bytea
            UNION ALL SELECT decode(md5(n::text) || md5((n + 1)::text), 'hex') FROM generate_series(1, 500) n
            """;

        await AgreeAsync<byte[]>(database, BytesValue.Read, PgTypeOid.Bytea, "byteasend", values);
        await AgreeAsync<byte[]>(database, BytesValue.Read, PgTypeOid.Bytea, "byteasend", values, output: "escape");

        // PostgreSQL 14 sends bytes outside ASCII as they are, which is no UTF-8 and so does not come through this connection.
        var chars = $"""SELECT n::"char" FROM generate_series({(major == 14 ? 0 : -128)}, 127) n""";
        await AgreeAsync<char>(database, CharValue.Read, PgTypeOid.Char, "charsend", chars);
        await AgreeAsync<string>(database, StringValue.Read, PgTypeOid.Char, "charsend", chars);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Every_built_in_type_has_the_oid_and_name_of_the_catalogue(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major);
        await using var command = database.DataSource.CreateCommand(
            "SELECT oid, typname::text, typtype::text, typarray FROM pg_type WHERE typnamespace = 'pg_catalog'::regnamespace AND typtype IN ('b', 'r', 'm')");
        await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var known = 0;
        while (await rows.ReadAsync(TestContext.Current.CancellationToken))
        {
            var oid = rows.GetFieldValue<uint>(0);
            var byName = ReadableTypes.BuiltIn(rows.GetString(1));
            Assert.Same(ReadableTypes.BuiltIn(oid), byName);
            if (byName is not null)
            {
                known++;
                Assert.Equal(oid, byName.Oid);
                Assert.Equal(oid, ReadableTypes.BuiltIn(rows.GetFieldValue<uint>(3))?.Element?.Oid ?? oid);
                Assert.Equal(rows.GetString(2) == "b", byName.Kind is PgTypeKind.Base or PgTypeKind.Array or PgTypeKind.Vector);
            }
        }

        Assert.True(known >= 140, $"{known} types are known.");
    }

    /// <summary>Reads each value in both formats, and asserts that the outcome is the same.</summary>
    private static async Task AgreeAsync<T>(
        TestDatabase database, Reader<T> reader, uint readAs, string send, string values, string zone = "UTC", string output = "hex", bool exactText = false)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT set_config('TimeZone', '{zone}', false), set_config('bytea_output', '{output}', false), set_config('extra_float_digits', '3', false)
            """;
        await command.ExecuteNonQueryAsync(cancellationToken);
        var type = ReadableTypes.BuiltIn(readAs)!;
        command.CommandText = $"SELECT {send}(v), format('%s', v) FROM ({values}) AS all_values (v)";
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var readable = 0;
        while (await rows.ReadAsync(cancellationToken))
        {
            var text = rows.GetString(1);
            var ofBinary = reader(rows.GetFieldValue<byte[]>(0), ValueFormat.Binary, readAs, out var fromBinary);
            var ofText = reader(Encoding.UTF8.GetBytes(text), ValueFormat.Text, readAs, out var fromText);

            Assert.True(ofBinary == ofText && ofBinary != ValueStatus.Malformed, $"{type} '{text}': {ofBinary} in binary, {ofText} in text");
            Assert.Equal(fromBinary, fromText);
            Assert.True(!exactText || (fromBinary?.ToString() == text && fromText?.ToString() == text), $"{type} '{text}' comes back as '{fromBinary}'");
            readable += ofBinary == ValueStatus.Ok ? 1 : 0;
        }

        Assert.True(readable > 2, $"Only {readable} values of {type} could be read.");
    }
}
