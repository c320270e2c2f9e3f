using TypedCdc.Tests.Shop;
using TypedCdc.Tests.Streams;

namespace TypedCdc.Tests.Dispatch;

/// <summary>Takes a value that an update may leave out.</summary>
[CdcHandler]
internal sealed partial class NoteWatcher(Journal journal) : IChangeHandler<Upsert<OrderWithToast>>
{
    public ValueTask HandleAsync(Upsert<OrderWithToast> change, CancellationToken cancellationToken) =>
        journal.WriteAsync($"note of {change.Row.Id} is {(change.Row.Note.IsUnchanged ? "unchanged" : change.Row.Note.Value ?? "NULL")}");
}
