using TypedCdc.Acknowledgement;
using TypedCdc.Chunks;
using TypedCdc.Dispatch;
using TypedCdc.Dispatch.Relations;
using TypedCdc.Testing;
using TypedCdc.Tests.Shop;
using TypedCdc.Tests.Streams;
using TypedCdc.Transactions;
using TypedCdc.Transactions.Logs;
using TypedCdc.Values;

namespace TypedCdc.Tests.Transactions.InProgress;

/// <summary>What the catalogue is asked about the types of a transaction in progress.</summary>
public sealed class InProgressTypeTests : IDisposable
{
    private const uint Status = 99_999;

    private static readonly byte[] Type = PgOutputMessage.Type(Status, "sales", "order_status");

    private static readonly byte[] Relation = PgOutputMessage.Relation(
        Orders.Oid,
        "sales",
        "orders",
        'd',
        new PgOutputColumn("id", 20, IsKey: true),
        new PgOutputColumn("status", Status),
        new PgOutputColumn("total", 1700));

    private readonly Journal _journal = new();
    private readonly CommittedCatalog _catalog = new();
    private readonly ChunkQueue _queue = new(1024 * 1024);
    private readonly TransactionLogs _logs;
    private readonly TransactionAssembler _assembler;
    private readonly ChangeDispatcher _dispatcher;

    public InProgressTypeTests()
    {
        var ledger = new AcknowledgementLedger();
        _logs = new TransactionLogs(_queue.Pool, new SpillFolder(Path.GetTempPath(), "slot"), 1024 * 1024);
        _assembler = new TransactionAssembler(_queue, ledger, _logs, StreamedMessages.Onward);
        var staging = new HandlerReference<StatusStaging>(new StatusStaging(_journal));
        _dispatcher = new ChangeDispatcher([HandlerRoutes.Create(staging, new BatchLimits(10, 1_000))], _catalog, ledger);
    }

    public void Dispose()
    {
        _logs.Dispose();
        _queue.Dispose();
    }

    [Fact]
    public async Task One_that_nobody_else_sees_yet_is_asked_for_once_and_again_after_the_commit()
    {
        await DispatchAsync(
        [
            .. Streamed.Block(1, true, [(701, Type), (701, Relation), (701, Insert(1)), (801, Insert(2))]),
            Streamed.Abort(1, 801),
            .. Streamed.Block(1, false, Type, Relation, Insert(3)),
        ]);
        Assert.Equal(1, _catalog.Questions);

        _catalog.HasCommitted = true;
        await DispatchAsync([Streamed.Commit(1), .. Transaction.Of(2, Insert(4))]);

        Assert.Equal(2, _catalog.Questions);
        Assert.Equal(["1 InTransit", "2 InTransit", "rollback", "3 InTransit", "4 InTransit"], _journal.Entries);
    }

    private static byte[] Insert(long id) =>
        PgOutputMessage.Insert(Orders.Oid, PgOutputCell.Int8(id), PgOutputCell.Text("on the way"), PgOutputCell.Text("1.5"));

    private async Task DispatchAsync(IEnumerable<byte[]> messages)
    {
        foreach (var message in messages)
        {
            _assembler.OnMessage(message);
        }

        _assembler.OnDry();
        while (_queue.Reader.TryRead(out var chunk))
        {
            await _dispatcher.DispatchAsync(chunk, TestContext.Current.CancellationToken);
            _queue.Return(chunk);
        }
    }

    /// <summary>Sees a type only when the transaction that made it has committed.</summary>
    private sealed class CommittedCatalog : ITypeCatalog
    {
        public bool HasCommitted { get; set; }

        public int Questions { get; private set; }

        public async ValueTask<IReadOnlyCollection<PgType>> FindAsync(IReadOnlyCollection<uint> oids, CancellationToken cancellationToken)
        {
            await Task.Yield();
            Questions++;
            return HasCommitted ? [.. oids.Select(oid => new PgType(oid, "sales", "order_status", PgTypeKind.Enum, PgTypeOid.Text))] : [];
        }
    }
}
