using TypedCdc.Generators.Model;
using TypedCdc.Generators.Tests.Incremental;
using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.Model;

public sealed class ModelEqualityTests
{
    [Fact]
    public void Same_source_gives_equal_models_with_equal_hashes()
    {
        var first = Models(Sources.Shop);
        var second = Models(Sources.Shop);
        Assert.Equal(first, second);
        Assert.Equal(first.Select(model => model.GetHashCode()), second.Select(model => model.GetHashCode()));
        Assert.All(first.Zip(second), pair => Assert.NotSame(pair.First, pair.Second));
    }

    [Theory]
    [InlineData("long Id, Status", "int Id, Status")]
    [InlineData("long Id, Status", "long? Id, Status")]
    [InlineData("long Id, Status", "Toast<long> Id, Status")]
    [InlineData("long Id, Status", "long Key, Status")]
    [InlineData("partial record Order(", "partial record struct Order(")]
    [InlineData("\"orders\"", "\"sales.orders\"")]
    [InlineData("Open,", "Opened,")]
    public void Different_source_gives_different_models(string old, string @new) =>
        Assert.NotEqual(Models(Sources.Shop)[0], Models(Sources.Shop.Replace(old, @new, StringComparison.Ordinal))[0]);

    [Fact]
    public void Arrays_are_equal_by_content()
    {
        Assert.Equal(new EquatableArray<string>(["a", "b"]), new EquatableArray<string>(["a", "b"]));
        Assert.NotEqual(new EquatableArray<string>(["a", "b"]), new EquatableArray<string>(["b", "a"]));
        Assert.NotEqual(new EquatableArray<string>(["a"]), new EquatableArray<string>(["a", "b"]));
        Assert.Equal(default, new EquatableArray<string>([]));
    }

    private static List<RecordModel> Models(string source) =>
        [.. GeneratorRun.Of(source).Result.TrackedSteps[TrackingNames.RecordModels]
            .SelectMany(step => step.Outputs)
            .Select(output => (RecordModel)output.Value)];
}
