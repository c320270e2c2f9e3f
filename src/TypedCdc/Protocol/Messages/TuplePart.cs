namespace TypedCdc.Protocol.Messages;

/// <summary>The byte in front of a tuple that tells which one it is.</summary>
internal enum TuplePart : byte
{
    /// <summary>No tuple.</summary>
    None = 0,

    /// <summary>The row after the change.</summary>
    New = (byte)'N',

    /// <summary>The replica-identity columns before the change; the others are NULL whatever their value was.</summary>
    Key = (byte)'K',

    /// <summary>The whole row before the change.</summary>
    Old = (byte)'O',
}
