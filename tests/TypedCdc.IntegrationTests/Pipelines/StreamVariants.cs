using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Pipelines;

/// <summary>Every major version under test, with values in binary and in text: <c>[Theory, ClassData(typeof(StreamVariants))]</c>.</summary>
public class StreamVariants : TheoryData<int, bool>
{
    public StreamVariants()
        : this(PostgresMajors.Selected)
    {
    }

    protected StreamVariants(IEnumerable<int> majors)
    {
        foreach (var major in majors)
        {
            Add(major, true);
            Add(major, false);
        }
    }
}
