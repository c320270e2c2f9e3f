namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1007Tests() : RuleTests("TCDC1007")
{
    protected override string Bad =>
        """
        [CdcTable("orders")]
        public partial record [|Order|]<TId>(TId Id);
        """;

    protected override string Good =>
        """
        public abstract class Entity<TId>
        {
            public required TId Id { get; init; }
        }

        [CdcTable("orders")]
        public partial class Order : Entity<long>;
        """;

    protected override string Message => "'Order' is generic or nested in a generic type";

    [Theory]
    [InlineData("""public partial class Outer<T> { [CdcTable("t")] public partial record [|T1|](int A); }""")]
    [InlineData("""[CdcHandler] public partial class [|H|]<T> : IChangeHandler<Insert<T>> { public ValueTask HandleAsync(Insert<T> change, CancellationToken cancellationToken) => default; }""")]
    public Task Also_reports(string source) => Reports(source);
}
