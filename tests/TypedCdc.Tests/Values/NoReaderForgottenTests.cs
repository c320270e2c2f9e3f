using TypedCdc.Metadata.Readers;

namespace TypedCdc.Tests.Values;

/// <summary>Every reader there is, is among those that are fed with hostile bytes.</summary>
public sealed class NoReaderForgottenTests
{
    /// <summary>Takes all bytes as they are.</summary>
    private static readonly Type[] WithoutForm = [typeof(PgRawReader)];

    [Fact]
    public void Every_reader_is_tested()
    {
        var tested = AllReaders.All.Select(reader => reader.ReaderType).Concat(Compositions.All.Select(composition => composition.ReaderType))
            .SelectMany(Within).Concat(WithoutForm).ToHashSet();
        var readers = typeof(IValueReader<>).Assembly.GetTypes().Where(type => type.IsValueType && IsReader(type));

        Assert.Equal(readers.OrderBy(type => type.Name), readers.Where(tested.Contains).OrderBy(type => type.Name));
    }

    private static bool IsReader(Type type) =>
        type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IValueReader<>));

    /// <summary>The reader, and those that it is put together of.</summary>
    private static IEnumerable<Type> Within(Type reader) => reader.IsGenericType
        ? reader.GetGenericArguments().SelectMany(Within).Append(reader.GetGenericTypeDefinition())
        : [reader];
}
