namespace TypedCdc.IntegrationTests.Schema.Agreement.Mapped.OfOddTypes;

[CdcTable("orders")]
public sealed partial record Order(long Id, Mood Mood, Address? Address, List<int> Numbers, Toast<string> Note);

[CdcComposite("address")]
public sealed partial record Address(string? Street, int? Number);

public enum Mood
{
    Good,
    Bad,
}

[CdcHandler]
public sealed partial class OddTypes : IChangeHandler<Upsert<Order>>
{
    public ValueTask HandleAsync(Upsert<Order> change, CancellationToken cancellationToken) => default;
}
