using NpgsqlTypes;
using TypedCdc.Testing;

namespace TypedCdc.Tests.Streams;

/// <summary>Numbered transactions: everything about a transaction follows from its number.</summary>
internal static class Transaction
{
    public static NpgsqlLogSequenceNumber CommitLsn(int number) => new((ulong)number * 0x100);

    public static NpgsqlLogSequenceNumber EndLsn(int number) => new(((ulong)number * 0x100) + 0x10);

    public static uint Xid(int number) => 700 + (uint)number;

    public static DateTimeOffset CommitTime(int number) => new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero).AddSeconds(number);

    public static byte[] Begin(int number) => PgOutputMessage.Begin(CommitLsn(number), CommitTime(number), Xid(number));

    public static byte[] Commit(int number) => PgOutputMessage.Commit(CommitLsn(number), EndLsn(number), CommitTime(number));

    /// <summary>A whole transaction.</summary>
    public static IEnumerable<byte[]> Of(int number, params IEnumerable<byte[]> messages) =>
        [Begin(number), .. messages, Commit(number)];
}
