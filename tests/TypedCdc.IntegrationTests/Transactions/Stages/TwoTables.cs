namespace TypedCdc.IntegrationTests.Transactions.Stages;

/// <summary>The tables that these tests change.</summary>
internal static class TwoTables
{
    public const string North = "north";
    public const string South = "south";

    /// <summary>All tables are published, so that tables may be made again, and with all columns, so that any may go.</summary>
    public const string Publication = "CREATE PUBLICATION typedcdc FOR ALL TABLES;";

    /// <summary>
    /// Makes the tables. Notes are not compressed, so that their length is what they take: those of more than 2,000 bytes
    /// are stored out of line.
    /// </summary>
    public const string Create =
        """
        CREATE TABLE north (id bigint PRIMARY KEY, amount bigint NOT NULL, note text);
        CREATE TABLE south (id bigint PRIMARY KEY, amount bigint NOT NULL, note text);
        ALTER TABLE north ALTER note SET STORAGE EXTERNAL;
        ALTER TABLE south ALTER note SET STORAGE EXTERNAL;
        """;

    public const string CreateMarkers = "CREATE TABLE markers (id bigint PRIMARY KEY);";

    public const string Sql = Create + CreateMarkers + Publication;
}
