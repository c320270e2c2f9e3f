using TypedCdc.Tests.Shop;

namespace TypedCdc.Tests.Allocations;

[Collection(AloneCollection.Name)]
public sealed class PipelineAllocationTests
{
    /// <summary>Far less than the smallest object, 24 bytes; chunks may cost something, and only debug builds let them.</summary>
    private const double Nothing = 0.5;

    [Fact]
    public async Task A_record_struct_of_value_types_costs_nothing()
    {
        var bytes = await Measured.BytesAsync(
            new NumbersCounter(), Orders.Insert(1), Orders.Update(1), Orders.Rekey(1, 2), Orders.Delete(2));

        Assert.InRange(bytes, -Nothing, Nothing);
    }

    [Fact]
    public async Task An_upsert_costs_nothing()
    {
        Assert.InRange(await Measured.BytesAsync(new UpsertCounter(), Orders.Insert(1), Orders.Update(1), Orders.Delete(1)), -Nothing, Nothing);
    }

    [Fact]
    public async Task A_change_of_a_transaction_in_progress_costs_nothing()
    {
        Assert.InRange(await Measured.StreamedBytesAsync(new InProgressCounter(), Orders.Insert(1), Orders.Delete(1)), -Nothing, Nothing);
    }

    [Fact]
    public async Task A_batch_costs_nothing()
    {
        Assert.InRange(await Measured.BytesAsync(new BatchCounter(), Orders.Insert(1)), -Nothing, Nothing);
    }

    [Fact]
    public async Task A_change_that_nobody_takes_costs_nothing()
    {
        Assert.InRange(await Measured.BytesAsync(new OrderCounter(), Orders.Update(1, note: "text"), Orders.Delete(1)), -Nothing, Nothing);
    }

    [Fact]
    public async Task A_class_costs_the_object_and_its_strings()
    {
        // Header and type 16, long 8, int 4 and padding 4, reference 8; a string of four characters 32.
        const double order = 40 + 32;

        Assert.InRange(await Measured.BytesAsync(new OrderCounter(), Orders.Insert(1, note: "four")), order - Nothing, order + Nothing);
    }
}
