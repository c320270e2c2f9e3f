using NpgsqlTypes;
using TypedCdc.Metadata;
using TypedCdc.Protocol;
using TypedCdc.Protocol.Messages;
using TypedCdc.Testing;

namespace TypedCdc.Tests.Protocol;

/// <summary>Each message from the bytes that the protocol documents, and the same bytes from the writer that scripts use.</summary>
public sealed class MessageBytesTests
{
    private static readonly DateTimeOffset Time = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMicroseconds(0x0102030405);

    private readonly TupleBuffer _row = new();
    private readonly TupleBuffer _old = new();

    [Fact]
    public void Begin()
    {
        var bytes = Hex("42 0000000A01528508 0000000102030405 000002DA");

        Assert.Equal(new BeginMessage(Lsn("A/1528508"), Time, 730), BeginMessage.Parse(bytes));
        Assert.Equal(bytes, PgOutputMessage.Begin(Lsn("A/1528508"), Time, 730));
    }

    [Fact]
    public void Commit()
    {
        var bytes = Hex("43 00 0000000A01528508 0000000A01528540 0000000102030405");

        Assert.Equal(new CommitMessage(Lsn("A/1528508"), Lsn("A/1528540"), Time), CommitMessage.Parse(bytes));
        Assert.Equal(bytes, PgOutputMessage.Commit(Lsn("A/1528508"), Lsn("A/1528540"), Time));
    }

    [Fact]
    public void A_time_before_the_epoch()
    {
        var begin = BeginMessage.Parse(Hex("42 0000000000000100 FFFFFFFFFFFFFFFF 00000001"));

        Assert.Equal(new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMicroseconds(-1), begin.CommitTime);
    }

    [Theory]
    [InlineData("7FFFFFFFFFFFFFFF")]
    [InlineData("8000000000000000")]
    [InlineData("03F0000000000000")]
    public void A_time_that_no_clock_shows(string time)
    {
        var exception = Assert.Throws<MalformedMessageException>(() => BeginMessage.Parse(Hex($"42 0000000000000100 {time} 00000001")));

        Assert.Contains("microseconds is out of range", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Origin()
    {
        var bytes = Hex("4F 0000000001528508 6E6F6465C3A900");

        Assert.Equal(new OriginMessage(Lsn("0/1528508"), "nodeé"), OriginMessage.Parse(bytes));
        Assert.Equal(bytes, PgOutputMessage.Origin(Lsn("0/1528508"), "nodeé"));
    }

    [Fact]
    public void A_text_that_is_not_utf8()
    {
        Assert.Throws<MalformedMessageException>(() => OriginMessage.Parse(Hex("4F 0000000001528508 6EFF00")));
    }

    [Fact]
    public void Type()
    {
        var bytes = Hex("59 00004074 73616C657300 6D6F6F6400");

        Assert.Equal(new TypeMessage(16_500, "sales", "mood"), TypeMessage.Parse(bytes));
        Assert.Equal(bytes, PgOutputMessage.Type(16_500, "sales", "mood"));
    }

    [Fact]
    public void An_empty_schema_is_pg_catalog()
    {
        Assert.Equal(new TypeMessage(16_500, "pg_catalog", "int4"), TypeMessage.Parse(Hex("59 00004074 00 696E743400")));
        Assert.Equal(new TableName("pg_catalog", "t"), RelationMessage.Parse(Hex("52 00004000 00 7400 64 0000")).Table);
    }

    [Fact]
    public void Relation()
    {
        var bytes = Hex("52 00004000 7300 6F00 69 0002  01 696400 00000014 FFFFFFFF  00 6E00 000006A4 000A0006");

        var relation = RelationMessage.Parse(bytes);

        Assert.Equal(16_384u, relation.Oid);
        Assert.Equal(new TableName("s", "o"), relation.Table);
        Assert.Equal(ReplicaIdentity.Index, relation.ReplicaIdentity);
        Assert.Equal(
            [new RelationColumn("id", 20, -1, IsKey: true), new RelationColumn("n", 1700, 655_366, IsKey: false)],
            relation.Columns);
        Assert.Equal(bytes, PgOutputMessage.Relation(16_384, "s", "o", 'i', new PgOutputColumn("id", 20, true), new PgOutputColumn("n", 1700, false, 655_366)));
    }

    [Theory]
    [InlineData("64", 'd')]
    [InlineData("6E", 'n')]
    [InlineData("66", 'f')]
    [InlineData("69", 'i')]
    public void Replica_identities(string found, char expected)
    {
        Assert.Equal((ReplicaIdentity)expected, RelationMessage.Parse(Hex($"52 00004000 7300 6F00 {found} 0000")).ReplicaIdentity);
    }

    [Fact]
    public void Insert_with_a_cell_of_each_kind()
    {
        var bytes = Hex("49 00004000 4E 0004  6E  75  74 00000002 3432  62 00000001 07");

        Assert.Equal(new InsertMessage(16_384), InsertMessage.Parse(bytes, _row));
        Assert.Equal([(CellKind.Null, ""), (CellKind.Unchanged, ""), (CellKind.Text, "3432"), (CellKind.Binary, "07")], Cells(bytes, _row));
        Assert.Equal(bytes, PgOutputMessage.Insert(16_384, PgOutputCell.Null, PgOutputCell.Unchanged, PgOutputCell.Text("42"), PgOutputCell.Binary(7)));
    }

    [Fact]
    public void Update_without_an_old_tuple()
    {
        var bytes = Hex("55 00004000 4E 0001 74 00000001 41");

        Assert.Equal(new UpdateMessage(16_384, TuplePart.None), UpdateMessage.Parse(bytes, _old, _row));
        Assert.Equal([(CellKind.Text, "41")], Cells(bytes, _row));
        Assert.Equal(bytes, PgOutputMessage.Update(16_384, PgOutputCell.Text("A")));
    }

    [Theory]
    [InlineData("4B", 'K')]
    [InlineData("4F", 'O')]
    public void Update_with_a_key_or_an_old_tuple(string part, char expected)
    {
        var bytes = Hex($"55 00004000 {part} 0001 62 00000001 01 4E 0001 62 00000001 02");

        Assert.Equal(new UpdateMessage(16_384, (TuplePart)expected), UpdateMessage.Parse(bytes, _old, _row));
        Assert.Equal([(CellKind.Binary, "01")], Cells(bytes, _old));
        Assert.Equal([(CellKind.Binary, "02")], Cells(bytes, _row));
        Assert.Equal(bytes, expected == 'K'
            ? PgOutputMessage.UpdateWithKey(16_384, [PgOutputCell.Binary(1)], [PgOutputCell.Binary(2)])
            : PgOutputMessage.UpdateWithOld(16_384, [PgOutputCell.Binary(1)], [PgOutputCell.Binary(2)]));
    }

    [Theory]
    [InlineData("4B", 'K')]
    [InlineData("4F", 'O')]
    public void Delete(string part, char expected)
    {
        var bytes = Hex($"44 00004000 {part} 0002 62 00000001 01 6E");

        Assert.Equal(new DeleteMessage(16_384, (TuplePart)expected), DeleteMessage.Parse(bytes, _old));
        Assert.Equal([(CellKind.Binary, "01"), (CellKind.Null, "")], Cells(bytes, _old));
        Assert.Equal(bytes, expected == 'K'
            ? PgOutputMessage.Delete(16_384, PgOutputCell.Binary(1), PgOutputCell.Null)
            : PgOutputMessage.DeleteWithOld(16_384, PgOutputCell.Binary(1), PgOutputCell.Null));
    }

    [Theory]
    [InlineData("00", false, false)]
    [InlineData("01", true, false)]
    [InlineData("02", false, true)]
    [InlineData("03", true, true)]
    public void Truncate(string flags, bool cascade, bool restartIdentity)
    {
        var bytes = Hex($"54 00000002 {flags} 00004000 00004006");

        var truncate = TruncateMessage.Parse(bytes);

        Assert.Equal(2, truncate.Count);
        Assert.Equal(16_384u, truncate.RelationOid(0));
        Assert.Equal(16_390u, truncate.RelationOid(1));
        Assert.Equal((cascade, restartIdentity), (truncate.Cascade, truncate.RestartIdentity));
        Assert.Equal(bytes, PgOutputMessage.Truncate(cascade, restartIdentity, 16_384, 16_390));
    }

    [Fact]
    public void An_error_names_kind_length_and_offset()
    {
        var exception = Assert.Throws<MalformedMessageException>(() => InsertMessage.Parse(Hex("49 00004000 4E 0001 78"), _row));

        Assert.Equal("Malformed pgoutput message 'I' of 9 bytes, at offset 9: unknown column kind 0x78.", exception.Message);
    }

    [Theory]
    [InlineData("49 00004000 4B 0000")]
    [InlineData("44 00004000 4E 0000")]
    [InlineData("55 00004000 4B 0000 4B 0000")]
    public void A_tuple_in_the_wrong_place(string hex)
    {
        Assert.Throws<MalformedMessageException>(() => new AnyMessage().TryParse(Hex(hex)));
    }

    private static List<(CellKind Kind, string Bytes)> Cells(byte[] message, TupleBuffer tuple)
    {
        var cells = new List<(CellKind, string)>();
        foreach (var cell in tuple.Cells)
        {
            cells.Add((cell.Kind, Convert.ToHexString(message.AsSpan(cell.Offset, cell.Length))));
        }

        return cells;
    }

    private static NpgsqlLogSequenceNumber Lsn(string text) => NpgsqlLogSequenceNumber.Parse(text);

    private static byte[] Hex(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
}
