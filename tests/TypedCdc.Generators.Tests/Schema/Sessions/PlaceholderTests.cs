namespace TypedCdc.Generators.Tests.Schema.Sessions;

/// <summary>What Flyway and Evolve replace before they run SQL.</summary>
public sealed class PlaceholderTests
{
    [Theory]
    [InlineData("CREATE SCHEMA IF NOT EXISTS ${schema}; CREATE TABLE ${schema}.t (a int)")]
    [InlineData("CREATE TABLE \"${schema}\".t (a int); ALTER TABLE ${flyway:defaultSchema}.t SET (fillfactor = 90)")]
    [InlineData("SET search_path TO ${schema}, public; CREATE TABLE t (a int); SET search_path = '${schema}'; CREATE INDEX ON t (a)")]
    [InlineData("CREATE TABLE t (a int) TABLESPACE ${tablespace}; GRANT SELECT ON t TO ${role}; ALTER TABLE t OWNER TO ${a.b-c}")]
    [InlineData("CREATE TABLE t (a int DEFAULT ${value})")]
    public void Stands_for_the_schema_of_names_without_one(string sql) => Assert.StartsWith("a integer", Assert.Single(Ddl.Columns(sql)), StringComparison.Ordinal);

    [Fact]
    public void Is_a_part_of_other_names() => Assert.Equal(
        ["${prefix}t", "${x}"],
        Ddl.Read("CREATE TABLE ${prefix}t (a int); CREATE TABLE ${x} (a ${type}); ALTER TABLE ${prefix}t ADD b int").Tables.Select(table => table.Name.Name).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("CREATE TABLE ${t (a int)")]
    [InlineData("CREATE TABLE ${t\n} (a int)")]
    [InlineData("CREATE TABLE $ {t} (a int)")]
    public void What_is_none_is_not_understood(string sql) => Assert.Contains("expected a table's name, found $", Assert.Single(Ddl.Problems(sql)), StringComparison.Ordinal);
}
