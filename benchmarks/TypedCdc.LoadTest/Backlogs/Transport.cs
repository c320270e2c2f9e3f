namespace TypedCdc.LoadTest.Backlogs;

/// <summary>How consumers reach the server.</summary>
public enum Transport
{
    /// <summary>TCP over the loopback interface.</summary>
    Tcp,

    /// <summary>A unix socket.</summary>
    Unix,
}
