namespace TypedCdc.IntegrationTests.Tables;

/// <summary>The table that most tests of single changes use: <see cref="Sql"/>.</summary>
[CdcTable("public.items")]
public sealed partial record Item(int Id, string? Name)
{
    public const string Sql = "CREATE TABLE items (id integer PRIMARY KEY, name text);";
}
