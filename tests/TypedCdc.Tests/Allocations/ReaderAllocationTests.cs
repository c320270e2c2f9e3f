using TypedCdc.Dispatch.Relations;
using TypedCdc.Metadata;
using TypedCdc.Protocol;
using TypedCdc.Protocol.Messages;
using TypedCdc.Tests.Shop;

namespace TypedCdc.Tests.Allocations;

/// <summary>The generated reader by itself, and how a relation is bound to it.</summary>
public sealed class ReaderAllocationTests
{
    private const int Rows = 1_000;

    private readonly RelationBinder _binder = new(RelationMessage.Parse(Orders.Relation()), new TypeRegistry(catalog: null));

    [Fact]
    public void A_record_struct_of_value_types_costs_nothing()
    {
        Assert.Equal(0, BytesOfRows(_binder.Bind<OrderNumbers>(), Orders.Insert(1)));
    }

    [Fact]
    public void A_class_costs_the_object_and_its_strings()
    {
        Assert.Equal(Rows * (40 + 32), BytesOfRows(_binder.Bind<Order>(), Orders.Insert(1, note: "four")));
        Assert.Equal(Rows * 40, BytesOfRows(_binder.Bind<Order>(), Orders.Insert(1)));
    }

    private static long BytesOfRows<T>(RecordReader<T> reader, byte[] insert)
    {
        var row = new TupleBuffer();

        // Of several passes the cheapest counts: the runtime compiles methods and grows its tables when it likes.
        var cheapest = long.MaxValue;
        for (var pass = 0; pass < 3; pass++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < Rows; i++)
            {
                Read(reader, insert, row);
            }

            cheapest = Math.Min(cheapest, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return cheapest;
    }

    private static void Read<T>(RecordReader<T> reader, byte[] insert, TupleBuffer row)
    {
        InsertMessage.Parse(insert, row);
        reader.Read(new RowView(insert, row.Cells));
    }
}
