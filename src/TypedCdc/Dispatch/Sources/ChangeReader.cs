namespace TypedCdc.Dispatch.Sources;

/// <summary>Reads changes of one kind from one version of a table.</summary>
internal abstract class ChangeReader<TChange>
    where TChange : struct
{
    public abstract TChange Read(ChangeContext context);
}
