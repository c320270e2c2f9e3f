using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Pipelines;

/// <summary>Every major version under test, with values in binary and in text: <c>[Theory, ClassData(typeof(StreamVariants))]</c>.</summary>
public sealed class StreamVariants : TheoryData<int, bool>
{
    public StreamVariants()
    {
        foreach (var major in PostgresMajors.Selected)
        {
            Add(major, true);
            Add(major, false);
        }
    }
}
