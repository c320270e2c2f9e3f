using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Tables;

/// <summary>What is known of a row before a change depends on its table's replica identity.</summary>
public sealed partial class ReplicaIdentityTests
{
    private const string Sql =
        """
        CREATE TABLE prices (id integer PRIMARY KEY, shop text NOT NULL, article integer NOT NULL, price integer);
        CREATE UNIQUE INDEX prices_by_article ON prices (shop, article);
        """;

    [Theory, ClassData(typeof(StreamVariants))]
    public async Task DefaultKnowsThePrimaryKey(int major, bool binary)
    {
        var handler = new ByPrimaryKey();
        await ChangeAsync(major, binary, "ALTER TABLE prices REPLICA IDENTITY DEFAULT", handler);

        Assert.Equal(["update unknown to 1", "update unknown to 2", "update unknown to 2", "delete 2"], handler.Lines);
    }

    [Theory, ClassData(typeof(StreamVariants))]
    public async Task IndexKnowsItsColumns(int major, bool binary)
    {
        var handler = new ByIndex();
        await ChangeAsync(major, binary, "ALTER TABLE prices REPLICA IDENTITY USING INDEX prices_by_article", handler);

        Assert.Equal(["update a 10 to 6", "update a 10 to 6", "update a 10 to 6 as a 11", "delete a 11"], handler.Lines);
    }

    [Theory, ClassData(typeof(StreamVariants))]
    public async Task FullKnowsTheWholeRow(int major, bool binary)
    {
        var handler = new ByWholeRow();
        await ChangeAsync(major, binary, "ALTER TABLE prices REPLICA IDENTITY FULL", handler);

        Assert.Equal(
            [
                "update Price { Id = 1, Shop = a, Article = 10, Amount = 5 } to Price { Id = 1, Shop = a, Article = 10, Amount = 6 }",
                "update Price { Id = 1, Shop = a, Article = 10, Amount = 6 } to Price { Id = 2, Shop = a, Article = 10, Amount = 6 }",
                "update Price { Id = 2, Shop = a, Article = 10, Amount = 6 } to Price { Id = 2, Shop = a, Article = 11, Amount = 6 }",
                "delete Price { Id = 2, Shop = a, Article = 11, Amount = 6 }",
            ],
            handler.Lines);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task NothingIsEnoughForInserts(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Sql + "ALTER TABLE prices REPLICA IDENTITY NOTHING");
        var handler = new OnlyInserts();
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(handler));

        await database.ExecuteAsync("INSERT INTO prices VALUES (1, 'a', 10, 5)");
        await pipeline.CatchUpAsync();

        Assert.Equal(["insert Price { Id = 1, Shop = a, Article = 10, Amount = 5 }"], handler.Lines);
    }

    [Theory]
    [InlineData("DEFAULT", "its primary key, has only id")]
    [InlineData("USING INDEX prices_by_article", "index has only shop, article")]
    public async Task AHandlerThatWantsMoreIsToldSoInMidStream(string identity, string reason)
    {
        await using var database = await TestDatabase.CreateAsync(
            PostgresMajors.Newest, Sql + "ALTER TABLE prices REPLICA IDENTITY FULL");
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(new ByWholeRow()));

        await database.ExecuteAsync("INSERT INTO prices VALUES (1, 'a', 10, 5)");
        await database.ExecuteAsync($"ALTER TABLE prices REPLICA IDENTITY {identity}");
        await database.ExecuteAsync("UPDATE prices SET price = 6");

        var failure = await pipeline.FailureAsync<SchemaMismatchException>();
        Assert.Equal("public.prices", failure.Table);
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
        Assert.Contains("ALTER TABLE \"public\".\"prices\" REPLICA IDENTITY FULL", failure.Message, StringComparison.Ordinal);
    }

    private static async Task ChangeAsync<THandler>(int major, bool binary, string identity, THandler handler)
        where THandler : Recorder, Metadata.ICdcHandler<THandler>
    {
        await using var database = await TestDatabase.CreateAsync(major, Sql + identity);
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(handler), binary);
        await database.ExecuteAsync("INSERT INTO prices VALUES (1, 'a', 10, 5)");
        await database.ExecuteAsync("UPDATE prices SET price = 6");
        await database.ExecuteAsync("UPDATE prices SET id = 2");
        await database.ExecuteAsync("UPDATE prices SET article = 11");
        await database.ExecuteAsync("DELETE FROM prices");
        await pipeline.CatchUpAsync();
    }

    [CdcTable("public.prices")]
    public sealed partial record Price(int Id, string Shop, int Article, [CdcColumn("price")] int? Amount);

    [CdcTable("public.prices")]
    public readonly partial record struct PrimaryKey(int Id);

    [CdcTable("public.prices")]
    public readonly partial record struct IndexKey(string Shop, int Article);

    [CdcHandler]
    public sealed partial class ByPrimaryKey : Recorder, IChangeHandler<Update<Price>>, IChangeHandler<Delete<PrimaryKey>>
    {
        public ValueTask HandleAsync(Update<Price> change, CancellationToken cancellationToken) =>
            Record(change.Position, $"update {(change.TryGetOld(out var old) ? old : "unknown")} to {change.Row.Id}");

        public ValueTask HandleAsync(Delete<PrimaryKey> change, CancellationToken cancellationToken) =>
            Record(change.Position, $"delete {change.Old.Id}");
    }

    [CdcHandler]
    public sealed partial class ByIndex : Recorder, IChangeHandler<Update<Price, IndexKey>>, IChangeHandler<Delete<IndexKey>>
    {
        public ValueTask HandleAsync(Update<Price, IndexKey> change, CancellationToken cancellationToken) =>
            change.Old.Article == change.Row.Article
                ? Record(change.Position, $"update {change.Old.Shop} {change.Old.Article} to {change.Row.Amount}")
                : Record(change.Position, $"update {change.Old.Shop} {change.Old.Article} to {change.Row.Amount} as {change.Row.Shop} {change.Row.Article}");

        public ValueTask HandleAsync(Delete<IndexKey> change, CancellationToken cancellationToken) =>
            Record(change.Position, $"delete {change.Old.Shop} {change.Old.Article}");
    }

    [CdcHandler]
    public sealed partial class ByWholeRow : Recorder, IChangeHandler<Update<Price>>, IChangeHandler<Delete<Price>>
    {
        public ValueTask HandleAsync(Update<Price> change, CancellationToken cancellationToken) =>
            Record(change.Position, $"update {(change.TryGetOld(out var old) ? old : null)} to {change.Row}");

        public ValueTask HandleAsync(Delete<Price> change, CancellationToken cancellationToken) =>
            Record(change.Position, $"delete {change.Old}");
    }

    [CdcHandler]
    public sealed partial class OnlyInserts : Recorder, IChangeHandler<Insert<Price>>
    {
        public ValueTask HandleAsync(Insert<Price> change, CancellationToken cancellationToken) =>
            Record(change.Position, $"insert {change.Row}");
    }
}
