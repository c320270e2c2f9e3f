using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Tests.Kit;
using Xunit.Sdk;

namespace TypedCdc.Generators.Tests.Model;

/// <summary>The kit fails where it must: each test gives it a generator with the defect it is there to find.</summary>
public sealed class KitSelfTests
{
    [Fact]
    public void A_model_that_holds_a_symbol_is_found()
    {
        var failure = Assert.ThrowsAny<XunitException>(() => Run(new ToyGenerator((symbol, _) => new Holder(symbol), "")));
        Assert.Contains("holds a", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_is_never_equal_is_found()
    {
        var failure = Assert.ThrowsAny<XunitException>(() => Run(new ToyGenerator((_, _) => new object(), "")));
        Assert.Contains("Modified", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("class Broken { int x = ; }")]
    [InlineData("class Warned { void M() { int unused; } }")]
    public void Generated_code_that_does_not_compile_cleanly_is_found(string text) =>
        Assert.ThrowsAny<XunitException>(() => Run(new ToyGenerator((symbol, _) => symbol.Name, text)));

    [Fact]
    public void A_generator_that_throws_is_found() =>
        Assert.ThrowsAny<XunitException>(() => Run(new ToyGenerator((_, _) => throw new InvalidOperationException(), "")));

    [Fact]
    public void A_sound_generator_passes() => Run(new ToyGenerator((symbol, _) => symbol.Name, "class Fine;"));

    private static void Run(IIncrementalGenerator generator) =>
        GeneratorRun.Of(TestCompilation.Of("[CdcTable] public partial record Order(long Id);"), generator);

    /// <summary>Equal by the name only, so that caching works and the leak is all that is wrong.</summary>
    private sealed class Holder(ISymbol symbol)
    {
        private readonly ISymbol _symbol = symbol;

        public override bool Equals(object? obj) => obj is Holder other && other._symbol.Name == _symbol.Name;

        public override int GetHashCode() => 1;
    }
}
