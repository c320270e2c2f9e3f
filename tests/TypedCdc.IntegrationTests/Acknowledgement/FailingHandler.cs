using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Tables;

namespace TypedCdc.IntegrationTests.Acknowledgement;

/// <summary>Records inserted items, and fails at one.</summary>
[CdcHandler]
public sealed partial class FailingHandler(int failingId) : Recorder, IChangeHandler<Insert<Item>>
{
    public async ValueTask HandleAsync(Insert<Item> change, CancellationToken cancellationToken)
    {
        await Task.Yield();
        if (change.Row.Id == failingId)
        {
            throw new InvalidOperationException("This one does not please me.");
        }

        await Record(change.Position, $"{change.Row.Id}");
    }
}
