using System.Text;
using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Values.Composed;

/// <summary>Types that nothing else reads, and types of the user's own, from a server.</summary>
public sealed partial class RawTests
{
    private const string Sql =
        """
        CREATE TYPE pair AS (rank integer, tags text[]);
        CREATE DOMAIN snapshot AS pg_snapshot;
        CREATE TABLE raws (
            id bigint PRIMARY KEY, rights aclitem, seen snapshot, pairs pair[], path jsonpath, number integer, page text, pages text[], size money);
        """;

    [Theory, ClassData(typeof(StreamVariants))]
    public async Task AreReadAsTheyCome(int major, bool binary)
    {
        await using var database = await TestDatabase.CreateAsync(major, Sql);
        var recorder = new RawRecorder();
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(recorder), binary);

        await database.ExecuteAsync(
            """
            INSERT INTO raws VALUES
                (7, 'postgres=r/postgres', '10:20:10', ARRAY[(1, '{a}')::pair, NULL], '$.a', 258, 'http://a/', '{http://b/,NULL}', 1),
                (8, NULL, NULL, NULL, NULL, NULL, NULL, '{}', NULL)
            """);
        await pipeline.CatchUpAsync();

        var number = binary ? "00000102" : "323538";
        var pair = await database.QueryScalarAsync<uint>("SELECT 'pair'::regtype::oid");
        Assert.Equal(
            [
                $"7 aclitem Text postgres=r/postgres | public.snapshot {(binary ? "Binary" : "Text")} | public.pair {pair}, null | "
                + $"jsonpath {(binary ? "Binary \x01$.\"a\"" : "Text $.\"a\"")} | integer {number} | http://a/ | http://b/,null",
                "8   |  |  |  |  |  | ",
            ],
            recorder.Lines);
    }

    [Theory, ClassData(typeof(StreamVariants))]
    public async Task WhatAConverterThrowsStopsTheStreamWithItsPosition(int major, bool binary)
    {
        await using var database = await TestDatabase.CreateAsync(major, Sql);
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(new RawRecorder()), binary);

        await database.ExecuteAsync("INSERT INTO raws (id, pages) VALUES (7, '{http://b/,://}')");

        var failure = await pipeline.FailureAsync<ColumnValueException>();
        Assert.Equal(("public.raws", "pages"), (failure.Table, failure.Column));
        Assert.StartsWith("element 2: no Uri can be made of the value: ", failure.Reason, StringComparison.Ordinal);
        Assert.IsType<UriFormatException>(failure.InnerException);
        Assert.NotNull(failure.Position);
    }

    [CdcValue]
    public readonly record struct RawId(long Value);

    public sealed class ToUri : IColumnConverter<string, Uri>
    {
        public static Uri Convert(string value) => new(value);
    }

    [CdcTable("raws")]
    internal sealed partial record Raw(
        RawId Id,
        PgRaw? Rights,
        PgRaw? Seen,
        PgRaw?[]? Pairs,
        PgRaw? Path,
        PgRaw? Number,
        [property: CdcConverter(typeof(ToUri))] Uri? Page,
        [property: CdcConverter(typeof(ToUri))] List<Uri?> Pages)
    {
        public string Shown() => string.Join(
            " | ",
            $"{Id.Value} {Rights?.TypeName} {Rights?.Format} {Text(Rights)}".TrimEnd() + (Rights is null ? "  " : ""),
            $"{Seen?.TypeName} {Seen?.Format}".Trim(),
            Pairs is null ? "" : string.Join(", ", Pairs.Select(pair => pair is null ? "null" : $"{pair.TypeName} {pair.TypeOid}")),
            $"{Path?.TypeName} {Path?.Format} {Text(Path)}".Trim(),
            Number is null ? "" : $"{Number.TypeName} {Convert.ToHexString(Number.Bytes.Span)}",
            $"{Page}",
            string.Join(',', Pages.Select(page => page is null ? "null" : $"{page}")));

        private static string Text(PgRaw? raw) => raw is null ? "" : Encoding.UTF8.GetString(raw.Bytes.Span);
    }

    [CdcHandler]
    internal sealed partial class RawRecorder : Recorder, IChangeHandler<Insert<Raw>>
    {
        public ValueTask HandleAsync(Insert<Raw> change, CancellationToken cancellationToken) =>
            Record(change.Position, $"{change.Row.Shown()}");
    }
}
