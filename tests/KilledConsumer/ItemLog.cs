using System.Text;
using TypedCdc;

namespace KilledConsumer;

/// <summary>
/// Appends each change to a file with one write, which outlives the process: <c>commit LSN, ordinal, operation, id, version</c>.
/// </summary>
[CdcHandler]
public sealed partial class ItemLog(string path) :
    IChangeHandler<Upsert<Item>>,
    IChangeHandler<Delete<ItemKey>>,
    IDisposable
{
    private readonly FileStream _file = new(path, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);

    /// <summary>Notes that the process has started.</summary>
    public void Start() => Write("run");

    public ValueTask HandleAsync(Upsert<Item> change, CancellationToken cancellationToken)
    {
        Write($"{(ulong)change.Position.CommitLsn} {change.Position.Ordinal} upsert {change.Row.Id} {change.Row.Version}");
        return ValueTask.CompletedTask;
    }

    public ValueTask HandleAsync(Delete<ItemKey> change, CancellationToken cancellationToken)
    {
        Write($"{(ulong)change.Position.CommitLsn} {change.Position.Ordinal} delete {change.Old.Id} 0");
        return ValueTask.CompletedTask;
    }

    public void Dispose() => _file.Dispose();

    private void Write(string line) => _file.Write(Encoding.ASCII.GetBytes(line + "\n"));
}
