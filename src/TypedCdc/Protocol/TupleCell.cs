using TypedCdc.Values;

namespace TypedCdc.Protocol;

/// <summary>Where one column of a tuple lies within its message.</summary>
/// <param name="kind">Kind byte of the column.</param>
/// <param name="offset">Offset of the value from the start of the message.</param>
/// <param name="length">Length of the value in bytes.</param>
/// <remarks>Source: TupleData in https://www.postgresql.org/docs/current/protocol-logicalrep-message-formats.html.</remarks>
internal readonly struct TupleCell(CellKind kind, int offset, int length)
{
    public CellKind Kind { get; } = kind;

    public int Offset { get; } = offset;

    public int Length { get; } = length;

    public ValueFormat Format => Kind == CellKind.Binary ? ValueFormat.Binary : ValueFormat.Text;
}
