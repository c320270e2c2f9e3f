using System.Globalization;
using TypedCdc.IntegrationTests.Values.Composed;
using TypedCdc.Tests.Values;

namespace TypedCdc.IntegrationTests.Values.Scalars;

/// <summary>Random and extreme values for each column of <see cref="EveryPair"/>, none beyond what its CLR type holds, as SQL writes them.</summary>
internal sealed class RandomPairs
{
    private const long MicrosecondsPerDay = 86_400_000_000;

    private readonly Random _random;
    private readonly RandomValues _values;
    private readonly RandomScalars _scalars;
    private readonly RandomDocuments _documents;
    private readonly RandomTimes _times;

    public RandomPairs(Random random)
    {
        _random = random;
        _values = new RandomValues(random);
        _scalars = new RandomScalars(random);
        _documents = new RandomDocuments(random);
        _times = new RandomTimes(random);
    }

    /// <summary>What makes values for a column.</summary>
    /// <exception cref="InvalidOperationException">There is nothing that does, so that the pair would go untested.</exception>
    public Func<string> For(ValueColumn column) => ForMember(column.Member) ?? ForType(column.Type)
        ?? throw new InvalidOperationException($"There are no random values for {column.Member}.");

    /// <summary>Where the CLR type holds less than the PostgreSQL type, or more than others do.</summary>
    private Func<string>? ForMember(string member) => member switch
    {
        _ when member.EndsWith("AsMood", StringComparison.Ordinal) => _values.Mood,
        nameof(EveryValue.TextAsChar) or nameof(EveryValue.VarcharAsChar) or nameof(EveryValue.CharacterAsChar) => Letter,
        nameof(EveryValue.JsonAsObject) or nameof(EveryValue.JsonbAsObject) => Parcel,
        nameof(EveryValue.SmallintAsByte) => () => Between(byte.MinValue, byte.MaxValue),
        nameof(EveryValue.SmallintAsSbyte) => () => Between(sbyte.MinValue, sbyte.MaxValue),
        nameof(EveryValue.IntegerAsUshort) => () => Between(ushort.MinValue, ushort.MaxValue),
        nameof(EveryValue.BigintAsUint) => _scalars.UInt,
        nameof(EveryValue.NumericAsDecimal) => _values.Decimal,
        nameof(EveryValue.NumericAsBigInteger) => Whole,
        nameof(EveryValue.NumericAsLong) => _values.Long,
        nameof(EveryValue.NumericAsUlong) => _scalars.ULong,
        nameof(EveryValue.NumericAsDouble) => Short,
        nameof(EveryValue.VarbitAsBool) => () => _values.Pick("0", "1"),
        nameof(EveryValue.InetAsAddress) => _scalars.Host,
        nameof(EveryValue.TimestampAsPgTimestamp) => _times.Timestamp,
        nameof(EveryValue.TimestamptzAsPgTimestamp) => _times.Timestamptz,
        nameof(EveryValue.DateAsPgDate) => _times.Date,
        nameof(EveryValue.TimeAsPgTime) or nameof(EveryValue.TimeAsTimeSpan) => _times.Time,
        nameof(EveryValue.TimetzAsDateTimeOffset) => NearTimeTz,
        nameof(EveryValue.IntervalAsNpgsqlInterval) => Interval,
        _ => null,
    };

    private Func<string>? ForType(string type) => type switch
    {
        "boolean" => () => _values.Pick("true", "false"),
        "smallint" => () => Between(short.MinValue, short.MaxValue),
        "integer" => _values.Int,
        "bigint" => _values.Long,
        "real" => () => _values.Pick("NaN", "Infinity", "-Infinity", "-0", "16777215", "3.4028235e38", "-1e-45", "0.00001", "1e6", Eighth()),
        "double precision" => _scalars.Number,
        "numeric" => _values.Numeric,
        "money" => _documents.Money,
        "text" or "varchar(20)" or "character(5)" or "name" or "refcursor" => _documents.Text,
        "\"char\"" => () => _values.Pick("", ((char)_random.Next(1, 128)).ToString()),
        "json" or "jsonb" => () => _documents.Json(),
        "jsonpath" => () => _values.Pick("$", "strict $.*.a[*] ? (@ > 1)", "$.\"ü\" starts with \"\\\"\"", "lax $[last]"),
        "xml" => () => _values.Pick("", "text", "<a/>", $"<a b=\"{_random.Next()}\"> {_values.Pick("ü🐘", "&lt;", "<b/>")}</a>"),
        "uuid" => _documents.Uuid,
        "bytea" => _documents.Bytea,
        "mood" => _values.Mood,
        _ => ForTime(type) ?? ForIdentifier(type) ?? ForShape(type),
    };

    private Func<string>? ForTime(string type) => type switch
    {
        "timestamp" or "timestamptz" => _times.NearTimestamp,
        "date" => _times.NearDate,
        "time" => _times.NearTime,
        "timetz" => _times.TimeTz,
        "interval" => NearInterval,
        _ => null,
    };

    private Func<string>? ForIdentifier(string type) => type switch
    {
        "bit" => () => _values.Pick("0", "1"),
        "bit(3)" => () => _scalars.Bits(3).PadLeft(3, '1'),
        "bit(10)" => () => _scalars.Bits(10).PadLeft(10, '1'),
        "varbit" => () => _scalars.Bits(70),
        "oid" or "xid" or "cid" => _scalars.UInt,
        "regproc" => () => _values.Pick("-", Between(4_000_000_000, uint.MaxValue)),
        "xid8" => _scalars.ULong,
        "pg_lsn" => _scalars.Lsn,
        "tid" => _scalars.Tid,
        "pg_snapshot" or "txid_snapshot" => _scalars.Snapshot,
        "inet" => _scalars.Inet,
        "cidr" => _scalars.Cidr,
        "macaddr" => () => _scalars.Mac(6),
        "macaddr8" => () => _scalars.Mac(8),
        _ => null,
    };

    private Func<string>? ForShape(string type) => type switch
    {
        "point" => _scalars.Point,
        "line" => () => $"{{{_scalars.Finite()},{_scalars.Finite()},{_scalars.Number()}}}",
        "lseg" => () => $"[{_scalars.Point()},{_scalars.Point()}]",
        "box" => () => $"({_scalars.Finite()},{_scalars.Finite()}),({_scalars.Finite()},{_scalars.Finite()})",
        "path" => _scalars.Path,
        "polygon" => () => $"({_scalars.Points()})",
        "circle" => () => $"<{_scalars.Point()},{_scalars.Finite().TrimStart('-')}>",
        "tsvector" => _scalars.Vector,
        "tsquery" => () => _scalars.Query(),
        _ => null,
    };

    private string Letter() => _values.Pick("\\", "\"", ((char)_random.Next(1, 0xD800)).ToString(), ((char)_random.Next(33, 127)).ToString());

    private string Parcel() => PairText.Of(new Parcel(
        _values.Pick("", "ü🐘", "a b"),
        _random.Next(-1000, 1000) / 100m,
        _random.Next(2) == 0 ? null : new Parcel("inner", 0.50m)));

    /// <summary>An integer of up to 60 digits.</summary>
    private string Whole() => _values.Pick("", "-") + "1" + string.Concat(Enumerable.Range(0, _random.Next(60)).Select(_ => _random.Next(10)));

    /// <summary>A number with so few digits that a double has the same.</summary>
    private string Short() => _values.Pick("NaN", "Infinity", "-Infinity", "0", "-0.001", Eighth());

    private string Eighth() => (_random.Next(-8_000, 8_000) / 8m).ToString("0.###", CultureInfo.InvariantCulture);

    private string NearTimeTz() => PgCalendar.TimeTz(_random.NextInt64(MicrosecondsPerDay), _random.Next(-14 * 60, (14 * 60) + 1) * 60);

    /// <summary>Days and hours with the same sign, which is how the server shows a TimeSpan's length.</summary>
    private string NearInterval()
    {
        var sign = _random.Next(2) == 0 ? 1 : -1;
        return PgCalendar.Interval(0, sign * (_random.Next(10_000_000) >> _random.Next(24)), sign * _random.NextInt64(MicrosecondsPerDay));
    }

    private string Interval() => PgCalendar.Interval(
        _random.Next(int.MinValue + 1, int.MaxValue) >> _random.Next(32),
        _random.Next(int.MinValue + 1, int.MaxValue) >> _random.Next(32),
        _random.NextInt64(-7_700_000_000_000_000_000, 7_700_000_000_000_000_000) >> _random.Next(63));

    private string Between(long least, long most) =>
        _values.Pick(Text(least), Text(most), Text(_random.NextInt64(least, most + 1)), Text(_random.NextInt64(least, most + 1)));

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
