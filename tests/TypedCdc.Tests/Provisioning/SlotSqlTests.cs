using TypedCdc.Provisioning.Slots;

namespace TypedCdc.Tests.Provisioning;

public sealed class SlotSqlTests
{
    [Theory]
    [InlineData(false, false, "")]
    [InlineData(true, false, ", false, true")]
    [InlineData(false, true, ", false, false, true")]
    [InlineData(true, true, ", false, true, true")]
    public void A_slot_is_created_with_what_is_asked_for(bool twoPhase, bool failover, string expected) => Assert.Equal(
        $"SELECT lsn::text FROM pg_create_logical_replication_slot('typedcdc', 'pgoutput'{expected});",
        SlotSql.Create(new CdcOptions { TwoPhase = twoPhase, Failover = failover }));

    [Theory]
    [InlineData("s", "s_copy")]
    [InlineData("a234567890123456789012345678901234567890123456789012345678", "a234567890123456789012345678901234567890123456789012345678_copy")]
    [InlineData("a23456789012345678901234567890123456789012345678901234567890123", "a234567890123456789012345678901234567890123456789012345678_copy")]
    public void The_copy_between_has_a_name_that_a_slot_may_have(string slot, string copy)
    {
        Assert.InRange(copy.Length, 1, 63);
        Assert.Contains($"PERFORM pg_copy_logical_replication_slot('{slot}', '{copy}', true);", SlotSql.ClearTwoPhase(slot), StringComparison.Ordinal);
    }
}
