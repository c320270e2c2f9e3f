using NpgsqlTypes;
using TypedCdc.Values;
using TypedCdc.Values.Identifiers;
using TypedCdc.Values.Numbers;

namespace TypedCdc.Tests.Values;

public sealed class IdentifierValueTests
{
    private static readonly Reader<uint> UInt32 = UInt32Value.Read;
    private static readonly Reader<long> Int64 = Int64Value.Read;
    private static readonly Reader<ulong> UInt64 = UInt64Value.Read;
    private static readonly Reader<NpgsqlLogSequenceNumber> Lsn = LsnValue.Read;
    private static readonly Reader<NpgsqlTid> Tid = TidValue.Read;

    [Theory]
    [InlineData(PgTypeOid.Oid)]
    [InlineData(PgTypeOid.Xid)]
    [InlineData(PgTypeOid.Cid)]
    [InlineData(PgTypeOid.Regproc)]
    public void Identifiers_have_no_sign(uint readAs)
    {
        UInt32.Reads(readAs, "00000000", "0", 0u);
        UInt32.Reads(readAs, "80000000", "2147483648", 2147483648u);
        UInt32.Reads(readAs, "FFFFFFFF", "4294967295", uint.MaxValue);
        Int64.Reads(readAs, "FFFFFFFF", "4294967295", 4294967295L);
        UInt32.Refuses(readAs, "", "", ValueStatus.Malformed);
        Assert.Equal(ValueStatus.Malformed, UInt32.Binary(readAs, "0000000001", out _));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("4294967296")]
    [InlineData("1 ")]
    [InlineData("pg_class")]
    public void Oids_are_numbers(string text)
    {
        Assert.Equal(ValueStatus.Malformed, UInt32.Text(PgTypeOid.Oid, text, out _));
        Assert.Equal(ValueStatus.Malformed, Int64.Text(PgTypeOid.Oid, text, out _));
    }

    [Fact]
    public void Names_of_objects_are_no_oids()
    {
        Assert.Equal(ValueStatus.Ok, UInt32.Text(PgTypeOid.Regproc, "-", out var none));
        Assert.Equal(0u, none);
        Assert.Equal(ValueStatus.NameOnly, UInt32.Text(PgTypeOid.Regproc, "pg_class", out _));
        Assert.Equal(ValueStatus.NameOnly, UInt32.Text(PgTypeOid.Regproc, "\"1\"", out _));
        Assert.Equal(ValueStatus.NameOnly, Int64.Text(PgTypeOid.Regproc, "sum(integer)", out _));
    }

    [Fact]
    public void Wide_transaction_ids()
    {
        UInt64.Reads(PgTypeOid.Xid8, "FFFFFFFFFFFFFFFF", "18446744073709551615", ulong.MaxValue);
        UInt64.Reads(PgTypeOid.Xid8, "0000000000000003", "3", 3ul);
        UInt64.Refuses(PgTypeOid.Xid8, "00000003", "-3", ValueStatus.Malformed);
        UInt64.Refuses(PgTypeOid.Int8, "0000000000000003", "3", ValueStatus.Malformed);
    }

    [Fact]
    public void Log_sequence_numbers()
    {
        Lsn.Reads(PgTypeOid.PgLsn, "00000016B374D848", "16/B374D848", new NpgsqlLogSequenceNumber(0x16_B374D848));
        Lsn.Reads(PgTypeOid.PgLsn, "0000000000000000", "0/0", default);
        Lsn.Reads(PgTypeOid.PgLsn, "FFFFFFFFFFFFFFFF", "FFFFFFFF/FFFFFFFF", new NpgsqlLogSequenceNumber(ulong.MaxValue));
        Lsn.Reads(PgTypeOid.PgLsn, "00000001000000AB", "1/000000AB", new NpgsqlLogSequenceNumber(0x1_000000AB));
        UInt64.Reads(PgTypeOid.PgLsn, "00000016B374D848", "16/B374D848", 0x16_B374D848ul);
        Lsn.Refuses(PgTypeOid.Xid8, "0000000000000003", "0/3", ValueStatus.Malformed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("1/")]
    [InlineData("/1")]
    [InlineData("1")]
    [InlineData("1/2/3")]
    [InlineData("-1/2")]
    [InlineData("100000000/0")]
    [InlineData("1/000000000")]
    [InlineData("G/0")]
    public void No_log_sequence_numbers(string text) => Assert.Equal(ValueStatus.Malformed, Lsn.Text(PgTypeOid.PgLsn, text, out _));

    [Fact]
    public void Row_positions()
    {
        Tid.Reads(PgTypeOid.Tid, "000000000001", "(0,1)", new NpgsqlTid(0, 1));
        Tid.Reads(PgTypeOid.Tid, "FFFFFFFFFFFF", "(4294967295,65535)", new NpgsqlTid(uint.MaxValue, ushort.MaxValue));
        Tid.Refuses(PgTypeOid.Tid, "0000000001", "(4294967296,0)", ValueStatus.Malformed);
        Tid.Refuses(PgTypeOid.Tid, "00000000000001", "(0,65536)", ValueStatus.Malformed);
        Tid.Refuses(PgTypeOid.Oid, "00000000", "(0,0)", ValueStatus.Malformed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("()")]
    [InlineData("(1)")]
    [InlineData("(1,)")]
    [InlineData("(,1)")]
    [InlineData("(1,2")]
    [InlineData("(1,2) ")]
    [InlineData("(-1,2)")]
    public void No_row_positions(string text) => Assert.Equal(ValueStatus.Malformed, Tid.Text(PgTypeOid.Tid, text, out _));
}
