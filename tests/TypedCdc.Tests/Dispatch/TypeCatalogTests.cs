using TypedCdc.Acknowledgement;
using TypedCdc.Chunks;
using TypedCdc.Dispatch;
using TypedCdc.Dispatch.Relations;
using TypedCdc.Testing;
using TypedCdc.Tests.Shop;
using TypedCdc.Tests.Streams;
using TypedCdc.Values;

namespace TypedCdc.Tests.Dispatch;

/// <summary>What the catalogue is asked about types that are not built in.</summary>
public sealed class TypeCatalogTests
{
    private const uint StatusType = 16_500;

    private static readonly byte[] Status = PgOutputMessage.Type(StatusType, "sales", "order_status");
    private static readonly byte[] Relation = PgOutputMessage.Relation(
        Orders.Oid, "sales", "orders", 'd', new PgOutputColumn("id", 20, true), new PgOutputColumn("status", StatusType), new PgOutputColumn("total", 1700));

    [Fact]
    public async Task Each_type_is_asked_for_once_until_it_is_announced_again()
    {
        var catalog = new FakeCatalog();

        await DispatchAsync(catalog, Transaction.Of(1, Status, Relation, Relation, Relation));
        Assert.Equal(["16500"], catalog.Questions);

        catalog.Questions.Clear();
        await DispatchAsync(catalog, Transaction.Of(1, Status, Relation, Status, Relation));
        Assert.Equal(["16500", "16500"], catalog.Questions);
    }

    [Fact]
    public async Task Nothing_is_asked_for_a_table_that_nobody_handles()
    {
        var catalog = new FakeCatalog();

        await DispatchAsync(catalog, Transaction.Of(1, PgOutputMessage.Relation(5, "sales", "other", 'd', new PgOutputColumn("what", StatusType))));

        Assert.Empty(catalog.Questions);
    }

    [Fact]
    public async Task A_catalogue_that_fails_is_no_failure_of_the_handler_that_was_called_before()
    {
        var catalog = new FakeCatalog { Failure = new IOException("database is away") };

        await Assert.ThrowsAsync<IOException>(() => DispatchAsync(
            catalog,
            Transaction.Of(1, Lines.Relation(), Lines.Insert(1, 1, 1), Relation)));
    }

    private static async Task DispatchAsync(FakeCatalog catalog, IEnumerable<byte[]> messages)
    {
        var limits = new BatchLimits(10, 1_000);
        var dispatcher = new ChangeDispatcher(
            [HandlerRoutes.Create(new HandlerReference<LineIndex>(new LineIndex(new Journal())), limits), HandlerRoutes.Create(new HandlerReference<StatusFeed>(new StatusFeed(new Journal())), limits)],
            catalog,
            new AcknowledgementLedger());
        var chunk = new Chunk(new byte[10_000]);
        foreach (var message in messages)
        {
            chunk.Append(message);
        }

        await dispatcher.DispatchAsync(chunk, TestContext.Current.CancellationToken);
    }

    private sealed class FakeCatalog : ITypeCatalog
    {
        public List<string> Questions { get; } = [];

        public Exception? Failure { get; init; }

        public async ValueTask<IReadOnlyCollection<PgType>> FindAsync(IReadOnlyCollection<uint> oids, CancellationToken cancellationToken)
        {
            await Task.Yield();
            Questions.Add(string.Join(' ', oids));
            return Failure is null
                ? [.. oids.Select(oid => new PgType(oid, "sales", "order_status", PgTypeKind.Enum, PgTypeOid.Text))]
                : throw Failure;
        }
    }
}
