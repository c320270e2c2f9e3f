using System.Diagnostics;

namespace TypedCdc.Testing.Clusters;

/// <summary>Kills a server as a failing machine would: none of its processes gets to say a word.</summary>
internal sealed class Crash
{
    private readonly Process _postmaster;
    private readonly IReadOnlyList<int> _children;

    private Crash(Process postmaster, IReadOnlyList<int> children)
    {
        _postmaster = postmaster;
        _children = children;
    }

    public bool IsOver => !ProcessState.IsAlive(_postmaster) && !_children.Any(ProcessState.IsAlive);

    public static Crash Of(Process postmaster)
    {
        IReadOnlyList<int> children = [];
        if (OperatingSystem.IsLinux())
        {
            // Halted, the main process starts no further children and does not notice that they die. They go
            // first: once it is dead they would tell their clients so.
            ProcessSignal.Send(postmaster.Id, ProcessSignal.Stop);
            children = ProcessState.ChildrenOf(postmaster.Id);
            foreach (var child in children)
            {
                ProcessSignal.Send(child, ProcessSignal.Kill);
            }
        }

        postmaster.Kill(entireProcessTree: true);
        return new Crash(postmaster, children);
    }
}
