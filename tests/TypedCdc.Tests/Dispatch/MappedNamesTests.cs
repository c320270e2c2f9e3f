using NpgsqlTypes;
using TypedCdc.Dispatch.Relations;
using TypedCdc.Metadata;
using TypedCdc.Protocol.Messages;

namespace TypedCdc.Tests.Dispatch;

/// <summary>What the catalogue told before the stream began, against what a stream that may lag behind it tells.</summary>
public sealed class MappedNamesTests
{
    private const uint First = 1;
    private const uint Second = 2;

    private static readonly TableName Orders = new("sales", "orders");

    /// <summary>Read at 0/100, when the second table had the name.</summary>
    private readonly MappedNames _names = new(new KnownTables(new(0x100), new Dictionary<TableName, uint> { [Orders] = Second }));

    [Fact]
    public void A_table_that_is_renamed_before_its_first_change_is_noticed()
    {
        Assert.Equal("sales.orders", Assert.Throws<SchemaMismatchException>(() => Unmapped(Second, "archived", at: 0x100)).Table);
    }

    [Fact]
    public void A_name_that_it_had_before_it_took_over_is_history()
    {
        Unmapped(Second, "new_orders", at: 0xFF);
        Mapped(Second, at: 0x101);

        Assert.Throws<SchemaMismatchException>(() => Unmapped(Second, "archived", at: 0x102));
    }

    [Theory]
    [InlineData(0xFE)]
    [InlineData(0x200)]
    public void A_table_whose_name_was_taken_by_then_is_no_longer_captured(ulong at)
    {
        Mapped(First, at: 0xFD);

        Unmapped(First, "archived", at);
    }

    [Fact]
    public void A_table_that_took_the_name_since_counts()
    {
        Mapped(First, at: 0x101);

        Unmapped(Second, "archived", at: 0x102);
        Assert.Throws<SchemaMismatchException>(() => Unmapped(First, "archived", at: 0x103));
    }

    private void Mapped(uint oid, ulong at) => _names.Announce(Relation(oid, Orders), new NpgsqlLogSequenceNumber(at));

    private void Unmapped(uint oid, string name, ulong at) =>
        _names.RequireNeverMapped(Relation(oid, new TableName("sales", name)), new NpgsqlLogSequenceNumber(at));

    private static RelationMessage Relation(uint oid, TableName name) => new(oid, name, ReplicaIdentity.Default, []);
}
