namespace TypedCdc.IntegrationTests.Schema.Agreement.Mapped.OfLabels;

[CdcTable("orders")]
public sealed partial record Order(Mood Mood, Mood?[] Moods, NpgsqlTypes.NpgsqlRange<Mood> Span, Entry Entry, MoodKey Key, AnyMood Any, string Text);

[CdcComposite("entry")]
public sealed partial record Entry(Mood Mood, int? Number);

[CdcValue]
public sealed record MoodKey(Mood Mood);

public enum Mood
{
    Good,
    Bad,
}

public enum AnyMood
{
    Good,

    [CdcUnknownLabel]
    Other,
}

[CdcHandler]
public sealed partial class Labelled : IChangeHandler<Insert<Order>>
{
    public ValueTask HandleAsync(Insert<Order> change, CancellationToken cancellationToken) => default;
}
