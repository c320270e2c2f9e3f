using TypedCdc.Testing;
using TypedCdc.Tests.Shop;
using TypedCdc.Tests.Streams;

namespace TypedCdc.Tests.Transactions.InProgress;

/// <summary>
/// Makes streams of a few sessions with savepoints, rollbacks and changes of their table, in the messages and the order
/// in which a server sends them.
/// </summary>
internal sealed class RandomStream(Random random)
{
    private readonly List<byte[]> _messages = [];
    private readonly List<Session> _sessions = [];
    private int _number;
    private uint _subXid = 10_000;
    private long _id;

    public IReadOnlyList<byte[]> Make(int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            Step();
        }

        return _messages;
    }

    private void Step()
    {
        if (_sessions.Count < 3 && random.Next(4) == 0)
        {
            _sessions.Add(new Session(++_number));
            return;
        }

        if (_sessions.Count == 0 || random.Next(10) == 0)
        {
            _number++;
            _messages.AddRange(Transaction.Of(_number, Orders.Relation(), Orders.Insert(++_id)));
            return;
        }

        var session = _sessions[random.Next(_sessions.Count)];
        switch (random.Next(12))
        {
            case 0 when session.IsStreamed:
                End(session, commits: random.Next(3) > 0);
                break;
            case 1 or 2 when session.Levels.Count > 1:
                RollBack(session, random.Next(1, session.Levels.Count));
                break;
            default:
                Block(session);
                break;
        }
    }

    private void End(Session session, bool commits)
    {
        if (commits)
        {
            _messages.Add(Streamed.Commit(session.Number));
        }
        else
        {
            RollBack(session, 0);
        }

        _sessions.Remove(session);
    }

    /// <summary>
    /// The server sends one abort for each sub-transaction, the inner ones first, those that were released before the one
    /// around them, and describes tables anew behind them.
    /// </summary>
    private void RollBack(Session session, int to)
    {
        for (; session.Levels.Count > to; session.Levels.RemoveAt(session.Levels.Count - 1))
        {
            var level = session.Levels[^1];
            _messages.AddRange(level.Released.Append(level.Xid).Select(xid => Streamed.Abort(session.Number, xid)));
        }

        session.IsDescribed = false;
    }

    private void Block(Session session)
    {
        List<(uint Xid, byte[] Message)> block = [];
        for (var i = random.Next(6); i >= 0; i--)
        {
            switch (random.Next(8))
            {
                case 0:
                    session.Levels.Add(new Level(++_subXid, [], session.Levels[^1].IsWide));
                    break;
                case 1 when session.Levels.Count > 1:
                    // Its changes, and that of the table, are those of the one around it from now on.
                    var (released, before, isWideNow) = session.Levels[^1];
                    session.Levels.RemoveAt(session.Levels.Count - 1);
                    session.Levels[^1] = session.Levels[^1] with { IsWide = isWideNow, Released = [.. session.Levels[^1].Released, .. before, released] };
                    break;
                case 2:
                    session.Levels[^1] = session.Levels[^1] with { IsWide = !session.Levels[^1].IsWide };
                    session.IsDescribed = false;
                    break;
                default:
                    var level = session.Levels[^1];
                    if (!session.IsDescribed)
                    {
                        block.Add((level.Xid, level.IsWide ? WideRelation : Orders.Relation()));
                        session.IsDescribed = true;
                    }

                    block.Add((level.Xid, Change(level.IsWide)));
                    break;
            }
        }

        _messages.AddRange(Streamed.Block(session.Number, !session.IsStreamed, block));
        session.IsStreamed = true;
    }

    private byte[] Change(bool isWide)
    {
        _id++;
        return isWide
            ? PgOutputMessage.Insert(Orders.Oid, [PgOutputCell.Text("more"), .. Orders.Row(_id, customer: random.Next(100))])
            : random.Next(3) switch
            {
                0 => Orders.Update(_id, customer: random.Next(100)),
                1 => Orders.Delete(_id),
                _ => Orders.Insert(_id, customer: random.Next(100)),
            };
    }

    private static byte[] WideRelation => PgOutputMessage.Relation(
        Orders.Oid,
        "sales",
        "orders",
        'd',
        new PgOutputColumn("more", 25),
        new PgOutputColumn("id", 20, IsKey: true),
        new PgOutputColumn("customer_id", 23),
        new PgOutputColumn("note", 25));

    /// <summary>A transaction or an open sub-transaction, with those released within it, and whether the table is wide there.</summary>
    private sealed record Level(uint Xid, IReadOnlyList<uint> Released, bool IsWide);

    /// <summary>A transaction that is streamed.</summary>
    private sealed class Session(int number)
    {
        public int Number { get; } = number;

        /// <summary>The transaction, and its open sub-transactions.</summary>
        public List<Level> Levels { get; } = [new Level(Transaction.Xid(number), [], false)];

        public bool IsStreamed { get; set; }

        public bool IsDescribed { get; set; }
    }
}
