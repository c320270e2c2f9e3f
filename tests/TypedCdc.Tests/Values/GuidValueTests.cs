using TypedCdc.Values;
using TypedCdc.Values.Identifiers;

namespace TypedCdc.Tests.Values;

public sealed class GuidValueTests
{
    private static readonly Reader<Guid> Uuid = GuidValue.Read;

    [Fact]
    public void Bytes_come_in_the_order_of_the_text() => Uuid.Reads(
        PgTypeOid.Uuid,
        "A0EEBC999C0B4EF8BB6D6BB9BD380A11",
        "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11",
        Guid.Parse("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"));

    [Theory]
    [InlineData("A0EEBC999C0B4EF8BB6D6BB9BD380A", "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a1")]
    [InlineData("A0EEBC999C0B4EF8BB6D6BB9BD380A1100", "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a110")]
    [InlineData("", "{a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11}")]
    [InlineData("00", "a0eebc999c0b4ef8bb6d6bb9bd380a11")]
    [InlineData("0000", "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a1g")]
    public void Uuids_that_are_none(string hex, string text) =>
        Uuid.Refuses(PgTypeOid.Uuid, hex, text, ValueStatus.Malformed);
}
