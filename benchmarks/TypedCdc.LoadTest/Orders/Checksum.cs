using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;

namespace TypedCdc.LoadTest.Orders;

/// <summary>
/// A sum over all rows in their order: key, customer, total, both times, paid, reference and quantity, which are the
/// columns that both <see cref="Order"/> and <see cref="OrderFigures"/> have. Whoever reads the same gets the same sum.
/// </summary>
public struct Checksum
{
    private const ulong Multiplier = 0x9E37_79B9_7F4A_7C15;

    private ulong _sum;

    public void Add(Order order)
    {
        Add(order.Id, order.CustomerId, order.Quantity, order.IsPaid);
        Add(order.Total);
        Add(order.CreatedAt);
        Add(order.ShippedAt ?? DateTimeOffset.MaxValue);
        Add(order.Reference);
    }

    public void Add(in OrderFigures order)
    {
        Add(order.Id, order.CustomerId, order.Quantity, order.IsPaid);
        Add(order.Total);
        Add(order.CreatedAt);
        Add(order.ShippedAt ?? DateTimeOffset.MaxValue);
        Add(order.Reference);
    }

    public override readonly string ToString() => _sum.ToString("x16", CultureInfo.InvariantCulture);

    private void Add(long id, int customer, int quantity, bool paid)
    {
        Add((ulong)id);
        Add(((ulong)(uint)customer << 32) | (uint)quantity);
        Add(paid ? 1UL : 0UL);
    }

    // In units of 1/10,000: exact for a numeric(12, 2), and the same whatever scale the decimal has.
    private void Add(decimal total) => Add((ulong)decimal.ToOACurrency(total));

    private void Add(DateTimeOffset time) => Add((ulong)time.UtcTicks);

    private void Add(Guid reference)
    {
        Span<byte> bytes = stackalloc byte[16];
        reference.TryWriteBytes(bytes);
        Add(BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        Add(BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]));
    }

    private void Add(ulong value) => _sum = (BitOperations.RotateLeft(_sum, 5) ^ value) * Multiplier;
}
