namespace TypedCdc.Values.Identifiers;

/// <summary>Writes a binary pg_snapshot, or the older txid_snapshot, as the server does: <c>xmin:xmax:xip,xip</c>.</summary>
/// <remarks>Source: pg_snapshot_out and pg_snapshot_send in PostgreSQL src/backend/utils/adt/xid8funcs.c.</remarks>
internal static class SnapshotText
{
    public static ValueStatus Write(ReadOnlySpan<byte> bytes, ref Utf8Writer writer)
    {
        var cursor = new BinaryCursor(bytes);
        if (!cursor.TakeCount(sizeof(ulong), out var count) || cursor.Remaining != (count + 2L) * sizeof(ulong))
        {
            return ValueStatus.Malformed;
        }

        for (var i = 0; cursor.TakeUInt64(out var transaction); i++)
        {
            if (i > 2)
            {
                writer.Write(',');
            }

            writer.Write(transaction);
            if (i < 2)
            {
                writer.Write(':');
            }
        }

        return ValueStatus.Ok;
    }
}
