using TypedCdc.IntegrationTests.Pipelines;

namespace TypedCdc.IntegrationTests.Reselection;

[CdcHandler]
public sealed partial class LetterRecorder
    : Recorder, IChangeHandler<Insert<Letter>>, IChangeHandler<Update<Letter>>, IChangeHandler<Delete<LetterKey>>, ITransactionHandler
{
    /// <summary>After an insert, nothing more is handled before this ends.</summary>
    public Task Gate { get; init; } = Task.CompletedTask;

    public async ValueTask HandleAsync(Insert<Letter> change, CancellationToken cancellationToken)
    {
        await Record(change.Position, $"{change.Row}");
        await Gate.WaitAsync(cancellationToken);
    }

    public ValueTask HandleAsync(Update<Letter> change, CancellationToken cancellationToken) =>
        Record(change.Position, $"{change.Row}{(change.TryGetOld(out var old) ? $", was {old}" : "")}");

    public ValueTask HandleAsync(Delete<LetterKey> change, CancellationToken cancellationToken) => Record(change.Position, $"{change.Old.Id} deleted");
}

[CdcHandler]
public sealed partial class SentLetterRecorder : Recorder, IChangeHandler<Update<SentLetter>>
{
    public ValueTask HandleAsync(Update<SentLetter> change, CancellationToken cancellationToken) =>
        Record(change.Position, $"{change.Row.Id} {(change.Row.Body.IsUnchanged ? "unchanged" : "sent")}");
}

[CdcHandler]
public sealed partial class LetterUpdates : IChangeHandler<Update<Letter>>
{
    public ValueTask HandleAsync(Update<Letter> change, CancellationToken cancellationToken) => default;
}
