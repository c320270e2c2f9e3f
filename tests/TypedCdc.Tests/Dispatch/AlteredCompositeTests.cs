using TypedCdc.Acknowledgement;
using TypedCdc.Chunks;
using TypedCdc.Dispatch;
using TypedCdc.Dispatch.Relations;
using TypedCdc.Testing;
using TypedCdc.Tests.Streams;
using TypedCdc.Tests.Values.Composites;
using TypedCdc.Values;

namespace TypedCdc.Tests.Dispatch;

/// <summary>Composites that are altered while the stream runs, of which the stream says nothing.</summary>
public sealed partial class AlteredCompositeTests
{
    private const uint Oid = 5;

    private static readonly byte[] Relation = PgOutputMessage.Relation(
        Oid, "public", "visits", 'd', new PgOutputColumn("id", 23, IsKey: true), new PgOutputColumn("at", CompositeTypes.Place.Oid));

    private static readonly byte[] Other = PgOutputMessage.Relation(6, "public", "others", 'd', new PgOutputColumn("id", 23, IsKey: true));

    private readonly FakeCatalog _catalog = new();
    private readonly Journal _journal = new();
    private readonly ChangeDispatcher _dispatcher;

    public AlteredCompositeTests() => _dispatcher = new ChangeDispatcher(
        [HandlerRoutes.Create(new HandlerReference<VisitLog>(new VisitLog(_journal)), new BatchLimits(10, 1_000))],
        _catalog,
        new AcknowledgementLedger());

    [Fact]
    public async Task The_catalogue_is_looked_at_once_a_chunk()
    {
        await DispatchAsync(Transaction.Of(1, Relation, Insert("(a,1)"), Insert("(b,2)")));
        await DispatchAsync(Transaction.Of(2, Insert("(c,3)"), Insert("(d,4)")));
        await DispatchAsync(Transaction.Of(3, Other));

        Assert.Equal(["a 1", "b 2", "c 3", "d 4"], _journal.Entries);
        Assert.Equal(2, _catalog.Looks);
    }

    [Fact]
    public async Task Attributes_in_other_places_are_found_again()
    {
        await DispatchAsync(Transaction.Of(1, Relation, Insert("(a,1)")));
        _catalog.Place = CompositeTypes.Of(16_400, "public", "place", ("number", "int4"), ("street", "text")) with { Signature = "new" };
        await DispatchAsync(Transaction.Of(2, Insert("(1,a)")));

        Assert.Equal(["a 1", "a 1"], _journal.Entries);
    }

    [Fact]
    public async Task A_composite_that_does_not_fit_any_more_stops_the_stream()
    {
        await DispatchAsync(Transaction.Of(1, Relation, Insert("(a,1)")));
        _catalog.Place = CompositeTypes.Of(16_400, "public", "place", ("street", "text"), ("nr", "int4")) with { Signature = "new" };

        var exception = await Assert.ThrowsAsync<SchemaMismatchException>(() => DispatchAsync(Transaction.Of(2, Insert("(a,1)"))));
        Assert.Contains("wants attribute number, which public.place does not have", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_look_that_fails_is_no_failure_of_the_handler()
    {
        await DispatchAsync(Transaction.Of(1, Relation, Insert("(a,1)")));
        _catalog.Failure = new IOException("database is away");

        await Assert.ThrowsAsync<IOException>(() => DispatchAsync(Transaction.Of(2, Insert("(a,1)"))));
    }

    private static byte[] Insert(string place) => PgOutputMessage.Insert(Oid, PgOutputCell.Int4(1), PgOutputCell.Text(place));

    private async Task DispatchAsync(IEnumerable<byte[]> messages)
    {
        var chunk = new Chunk(new byte[10_000]);
        foreach (var message in messages)
        {
            chunk.Append(message);
        }

        await _dispatcher.DispatchAsync(chunk, TestContext.Current.CancellationToken);
    }

    [CdcTable("visits")]
    internal sealed partial record PlaceVisit(int Id, Place At);

    [CdcHandler]
    internal sealed partial class VisitLog(Journal journal) : IChangeHandler<Insert<PlaceVisit>>, ITransactionHandler
    {
        public ValueTask HandleAsync(Insert<PlaceVisit> change, CancellationToken cancellationToken) =>
            journal.WriteAsync(FormattableString.Invariant($"{change.Row.At.Street} {change.Row.At.Number}"));
    }

    private sealed class FakeCatalog : ITypeCatalog
    {
        public PgType Place { get; set; } = CompositeTypes.Place;

        public int Looks { get; private set; }

        public Exception? Failure { get; set; }

        public ValueTask<IReadOnlyCollection<PgType>> FindAsync(IReadOnlyCollection<uint> oids, CancellationToken cancellationToken) =>
            ValueTask.FromResult<IReadOnlyCollection<PgType>>([Place]);

        public async ValueTask<bool> AreCurrentAsync(IReadOnlyCollection<PgType> composites, CancellationToken cancellationToken)
        {
            await Task.Yield();
            Looks++;
            return Failure is null ? composites.All(type => type.Signature == Place.Signature) : throw Failure;
        }
    }
}
