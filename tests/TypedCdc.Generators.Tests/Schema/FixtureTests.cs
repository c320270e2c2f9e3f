using TypedCdc.Generators.Schema;
using TypedCdc.Generators.Schema.Sql;
using TypedCdc.Tests;

namespace TypedCdc.Generators.Tests.Schema;

/// <summary>Whole schemas. What is read of them is compared with real servers in the integration tests.</summary>
public sealed class FixtureTests
{
    public static TheoryData<string> Names => [.. SchemaFixtures.Schemas.Select(schema => schema.Name)];

    [Theory, MemberData(nameof(Names))]
    public void All_is_understood(string name)
    {
        var schema = SchemaReader.Read(SchemaFixtures.Load(name), TestContext.Current.CancellationToken);

        Assert.Equal([], schema.Problems);
        Assert.NotEmpty(schema.Tables);
    }

    [Theory, MemberData(nameof(Names))]
    public void Same_files_make_equal_schemas(string name)
    {
        var one = SchemaReader.Read(SchemaFixtures.Load(name), TestContext.Current.CancellationToken);
        var other = SchemaReader.Read(SchemaFixtures.Load(name), TestContext.Current.CancellationToken);
        var files = SchemaFixtures.Load(name);
        var changed = SchemaReader.Read([.. files, new SqlFile("more.sql", "CREATE TABLE more ();")], TestContext.Current.CancellationToken);

        Assert.NotSame(one, other);
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, changed);
    }

    [Fact]
    public void Line_ends_do_not_matter()
    {
        var text = SchemaFixtures.Read("shop.sql");

        var one = SchemaText.Of(Ddl.Read(text));
        var other = SchemaText.Of(Ddl.Read(text.Replace("\n", "\r\n", StringComparison.Ordinal)));

        Assert.Equal(one, other.Select(line => line.Replace("\r\n", "\n", StringComparison.Ordinal)));
    }

    [Fact]
    public void All_files_are_part_of_a_schema() => Assert.Equal(
        SchemaFixtures.Files.Except(SchemaFixtures.Reversals),
        SchemaFixtures.Schemas.SelectMany(schema => SchemaFixtures.Load(schema.Name)).Select(file => file.Path).Order(StringComparer.Ordinal));
}
