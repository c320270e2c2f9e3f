using Npgsql;
using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Values;

/// <summary>Money has as many digits after the point as the database's lc_monetary says.</summary>
public sealed partial class MoneyTests
{
    private const string Sql =
        """
        CREATE DOMAIN price AS money;
        CREATE TABLE prices (id integer PRIMARY KEY, paid money, due price, parts money[]);
        """;

    private const string Insert = "INSERT INTO prices VALUES (1, 123456, -1, '{12,NULL}')";

    [Theory, ClassData(typeof(StreamVariants))]
    public Task TheLocaleCHasTwo(int major, bool binary) => AssertScaleAsync(major, binary, "C", 2);

    [Fact]
    public async Task OtherLocalesHaveTheirOwn()
    {
        var found = 0;
        foreach (var (locale, scale) in ((string, int)[])[("ja_JP", 0), ("de_DE", 2), ("ar_BH", 3)])
        {
            if (await HasLocaleAsync(locale))
            {
                found++;
                await AssertScaleAsync(PostgresMajors.Newest, binary: true, locale + ".UTF-8", scale);
                await AssertScaleAsync(PostgresMajors.Newest, binary: false, locale + ".UTF-8", scale);
            }
        }

        Assert.SkipWhen(found == 0, "This system has the locale C only.");
    }

    private static async Task AssertScaleAsync(int major, bool binary, string locale, int scale)
    {
        await using var database = await TestDatabase.CreateAsync(major, Sql);
        await database.ExecuteAsync($"ALTER DATABASE {database.Name} SET lc_monetary = '{locale}'");
        database.DataSource.Clear();
        var recorder = new PriceRecorder();
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(recorder), binary);

        await database.ExecuteAsync(Insert);
        await pipeline.CatchUpAsync();
        await pipeline.StopAsync();

        var price = Assert.Single(recorder.Rows);
        Assert.Equal((123456m, -1m), (price.Paid, price.Due));
        Assert.Equal([12m, null], price.Parts);
        Assert.All([price.Paid, price.Due, price.Parts[0]!.Value], value => Assert.Equal(scale, value.Scale));
    }

    private static async Task<bool> HasLocaleAsync(string locale)
    {
        await using var database = await TestDatabase.CreateAsync(PostgresMajors.Newest);
        try
        {
            await database.ExecuteAsync($"SET lc_monetary = '{locale}.UTF-8'");
            return true;
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InvalidParameterValue)
        {
            return false;
        }
    }

    [CdcTable("prices")]
    internal sealed partial record Price(int Id, decimal Paid, decimal Due, decimal?[] Parts);

    /// <summary>Keeps the rows it is given; read them when the pipeline has stopped.</summary>
    [CdcHandler]
    internal sealed partial class PriceRecorder : IChangeHandler<Insert<Price>>
    {
        public List<Price> Rows { get; } = [];

        public ValueTask HandleAsync(Insert<Price> change, CancellationToken cancellationToken)
        {
            Rows.Add(change.Row);
            return ValueTask.CompletedTask;
        }
    }
}
