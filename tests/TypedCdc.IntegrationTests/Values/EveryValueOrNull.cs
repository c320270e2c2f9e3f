namespace TypedCdc.IntegrationTests.Values;

/// <summary>As <see cref="EveryValue"/>, with members that take NULL.</summary>
[CdcTable("public.every_value_or_null")]
public partial record EveryValueOrNull
{
    public required int Row { get; init; }

    public required bool? BooleanAsBool { get; init; }

    public required short? SmallintAsShort { get; init; }

    public required int? SmallintAsInt { get; init; }

    public required long? SmallintAsLong { get; init; }

    public required decimal? SmallintAsDecimal { get; init; }

    public required int? IntegerAsInt { get; init; }

    public required long? IntegerAsLong { get; init; }

    public required decimal? IntegerAsDecimal { get; init; }

    public required long? BigintAsLong { get; init; }

    public required decimal? BigintAsDecimal { get; init; }

    public required float? RealAsFloat { get; init; }

    public required double? RealAsDouble { get; init; }

    public required double? DoubleAsDouble { get; init; }

    public required decimal? NumericAsDecimal { get; init; }

    public required System.Text.Json.JsonDocument? JsonAsDocument { get; init; }

    public required System.Text.Json.JsonElement? JsonAsElement { get; init; }

    public required ReadOnlyMemory<byte>? JsonAsMemory { get; init; }

    public required byte[]? JsonAsBytes { get; init; }

    [CdcJson(typeof(ParcelJson))]
    public required Parcel? JsonAsObject { get; init; }

    [CdcJson(typeof(ParcelJson))]
    public required Parcel? JsonbAsObject { get; init; }

    public required System.Text.Json.JsonDocument? JsonbAsDocument { get; init; }

    public required System.Text.Json.JsonElement? JsonbAsElement { get; init; }

    public required ReadOnlyMemory<byte>? JsonbAsMemory { get; init; }

    public required byte[]? JsonbAsBytes { get; init; }

    public required ReadOnlyMemory<byte>? ByteaAsMemory { get; init; }

    public required decimal? MoneyAsDecimal { get; init; }

    public required PgTimestamp? TimestampAsPgTimestamp { get; init; }

    public required PgTimestamp? TimestamptzAsPgTimestamp { get; init; }

    public required PgDate? DateAsPgDate { get; init; }

    public required PgTime? TimeAsPgTime { get; init; }

    public required PgTimeTz? TimetzAsPgTimeTz { get; init; }

    public required DateTimeOffset? TimetzAsDateTimeOffset { get; init; }

    public required NpgsqlTypes.NpgsqlInterval? IntervalAsNpgsqlInterval { get; init; }

    [CdcClamp]
    public required DateTime? TimestampClamped { get; init; }

    [CdcClamp]
    public required DateTimeOffset? TimestamptzClamped { get; init; }

    [CdcClamp]
    public required DateTime? TimestamptzClampedToDateTime { get; init; }

    [CdcClamp]
    public required DateOnly? DateClamped { get; init; }

    [CdcClamp]
    public required TimeOnly? TimeClamped { get; init; }

    [CdcClamp]
    public required TimeSpan? IntervalClamped { get; init; }

    public required PgNumeric? NumericAsPgNumeric { get; init; }

    public required System.Numerics.BigInteger? NumericAsBigInteger { get; init; }

    public required double? NumericAsDouble { get; init; }

    public required string? NumericAsString { get; init; }

    public required System.Numerics.BigInteger? SmallintAsBigInteger { get; init; }

    public required System.Numerics.BigInteger? IntegerAsBigInteger { get; init; }

    public required System.Numerics.BigInteger? BigintAsBigInteger { get; init; }

    public required string? TextAsString { get; init; }

    public required Mood? TextAsMood { get; init; }

    public required char? TextAsChar { get; init; }

    public required string? VarcharAsString { get; init; }

    public required Mood? VarcharAsMood { get; init; }

    public required char? VarcharAsChar { get; init; }

    public required string? CharacterAsString { get; init; }

    public required Mood? CharacterAsMood { get; init; }

    public required char? CharacterAsChar { get; init; }

    public required string? NameAsString { get; init; }

    public required Mood? NameAsMood { get; init; }

    public required char? InternalCharAsChar { get; init; }

    public required string? InternalCharAsString { get; init; }

    public required string? JsonAsString { get; init; }

    public required string? JsonbAsString { get; init; }

    public required string? XmlAsString { get; init; }

    public required Guid? UuidAsGuid { get; init; }

    public required byte[]? ByteaAsBytes { get; init; }

    public required DateTime? TimestampAsDateTime { get; init; }

    public required DateTime? TimestamptzAsDateTime { get; init; }

    public required DateTimeOffset? TimestamptzAsDateTimeOffset { get; init; }

    public required DateOnly? DateAsDateOnly { get; init; }

    public required TimeOnly? TimeAsTimeOnly { get; init; }

    public required TimeSpan? TimeAsTimeSpan { get; init; }

    public required TimeSpan? IntervalAsTimeSpan { get; init; }

    public required Mood? MoodAsMood { get; init; }

    public required string? MoodAsString { get; init; }
}
