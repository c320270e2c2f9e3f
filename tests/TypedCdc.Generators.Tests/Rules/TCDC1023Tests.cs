namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1023Tests() : RuleTests("TCDC1023")
{
    protected override string Bad =>
        """
        [CdcValue]
        public readonly record struct [|Money|](decimal Amount, string Currency);
        """;

    protected override string Good =>
        """
        [CdcValue]
        public readonly record struct Amount(decimal Value);
        """;

    protected override string Message =>
        "'Money' cannot be made of one value: it has no constructor with one parameter that code elsewhere can call";

    [Theory]
    [InlineData("[CdcValue] public class [|V|];")]
    [InlineData("[CdcValue] public class [|V|] { private V(int value) { } }")]
    [InlineData("[CdcValue] public record [|V|](int Value) { public V(string value) : this(1) { } }")]
    [InlineData("[CdcValue] public abstract record [|V|](int Value);")]
    [InlineData("[CdcValue] public static class [|V|];")]
    [InlineData("[CdcValue] public record V(object [|Value|]);")]
    [InlineData("[CdcValue] public record V(W [|Value|]); [CdcValue] public record W(V [|Value|]);")]
    [InlineData("public class C : IColumnConverter<int, V> { public static V Convert(int value) => new(value); } [CdcValue, CdcConverter(typeof(C))] public record [|V|](int Value);")]
    public Task Also_reports(string source) => Reports(source);

    [Theory]
    [InlineData("[CdcValue] public class V { internal V(string? value) { } } [CdcTable] public partial record T(V A, V? B, V[] C);")]
    [InlineData("[CdcValue] public readonly record struct Id<T>(long Value); [CdcTable] public partial record T(Id<T> A, Toast<Id<string>?> B);")]
    [InlineData("[CdcValue] public record V(W[] Value); [CdcValue] public record W(string? Value) { public W(string a, int b) : this(a) { } }")]
    public Task Does_not_report(string source) => ReportsNothing(source);
}
