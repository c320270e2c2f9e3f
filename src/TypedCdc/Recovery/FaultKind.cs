namespace TypedCdc.Recovery;

/// <summary>What a fault asks for.</summary>
internal enum FaultKind
{
    /// <summary>Goes away by itself: connect again, for as long as it takes.</summary>
    Transient,

    /// <summary>May go away by itself: connect again, but give up when it comes back without any progress in between.</summary>
    Suspect,

    /// <summary>Stays until somebody acts: stop and say so.</summary>
    Terminal,
}
