using TypedCdc.Generators.Schema.Migrations;

namespace TypedCdc.Generators.Tests.Schema.Migrations;

public sealed class MigrationFilesTests
{
    [Theory]
    [InlineData("numbers by value", "1.sql 2.sql 10.sql 010_b.sql")]
    [InlineData("zeros in front", "001_a.sql 2_b.sql 0010_c.sql")]
    [InlineData("timestamps", "20230101000000_z.sql 20240101000000_a.sql")]
    [InlineData("days among timestamps", "20231201_a.sql 20231231235959_b.sql 20240101_c.sql 20240102000000_d.sql")]
    [InlineData("a day is over at its end", "20231201120000_b.sql 20231201_a.sql")]
    [InlineData("both forms of Diesel", "00000000000000_setup/up.sql 20140924113530_a/up.sql 2017-09-23-182408_b/up.sql 20180101000000_c/up.sql 2026-07-27-143313-0000_d/up.sql 2026-07-27-143313-0001_e/up.sql")]
    [InlineData("one time of Diesel with and without a number", "2026-05-27-120000_b/up.sql 2026-05-27-120000-0000_a/up.sql 2026-05-27-120000-0001_a/up.sql 2026-05-27-120001_a/up.sql")]
    [InlineData("longer timestamps that count on", "20150100000001000000_a.sql 20191100000001000000_b.sql 20200317160354000000_c.sql")]
    [InlineData("numbers and then timestamps", "1_a.sql 002_b.sql 1687792857_c.sql 20240101_d.sql 20240102000000_e.sql")]
    [InlineData("numbers that are no dates", "20231301_a.sql 20230001120000_b.sql")]
    [InlineData("longer than any integer", "99999999999999999999998_a.sql 99999999999999999999999_a.sql 100000000000000000000000_a.sql")]
    [InlineData("shorter first", "001_init.sql 001_init_data.sql")]
    [InlineData("letters of either case", "a.sql B.sql c.sql")]
    [InlineData("folders", "a/2.sql a/10.sql b/1.sql")]
    [InlineData("folder of a migration", "m/20240101_a/migration.sql m/20240102_b/migration.sql")]
    [InlineData("Flyway", "V1__a.sql V1.1__b.sql V1_2__c.sql V2__d.sql V10__e.sql")]
    [InlineData("Flyway in several folders", "z/V1__a.sql a/V2__b.sql z/V3__c.sql")]
    [InlineData("Flyway's repeatable ones", "V2__a.sql R__a.sql R__b.sql")]
    [InlineData("baseline of a schema beside it", "schema.sql V1__a.sql")]
    public void Are_ordered(string what, string expected)
    {
        var files = expected.Split(' ');

        Assert.Equal(files, MigrationFiles.InOrder(files.Reverse()));
        Assert.Equal(files, MigrationFiles.InOrder(files.Order(StringComparer.Ordinal)));
        Assert.NotEmpty(what);
    }

    [Theory]
    [InlineData("1_a.up.sql 1_a.down.sql", "1_a.up.sql")]
    [InlineData("m/1/up.sql m/1/down.sql", "m/1/up.sql")]
    [InlineData("a-up.sql a-down.sql b_up.sql b_down.sql", "a-up.sql b_up.sql")]
    [InlineData("1_shut_down.sql 2_slow-down.sql", "1_shut_down.sql 2_slow-down.sql")]
    [InlineData("001.do.sql 001.undo.sql 002.do.x.sql 002.undo.x.sql", "001.do.sql 002.do.x.sql")]
    [InlineData("0001.a.sql 0001.a.rollback.sql", "0001.a.sql")]
    [InlineData("1.a.sql 1.a.drop.sql 2.b.drop.sql", "1.a.sql 2.b.drop.sql")]
    [InlineData("V1__a.sql U1__a.sql", "V1__a.sql")]
    [InlineData("V1__a.sql V2__b.sql B2__c.sql V3__d.sql B1__x.sql", "B2__c.sql V3__d.sql")]
    [InlineData("x/deploy/a.sql x/revert/a.sql x/verify/a.sql y/verify/b.sql", "x/deploy/a.sql y/verify/b.sql")]
    [InlineData("x\\deploy\\a.sql x\\revert\\a.sql", "x\\deploy\\a.sql")]
    [InlineData("m/1/up.sql m/1/data.sql m/1/down.sql m/2/data.sql", "m/1/up.sql m/2/data.sql")]
    [InlineData("1_a.mysql.up.sql 1_a.postgres.up.sql 1_a.sqlite3.up.sql 1_a.postgres.down.sql", "1_a.postgres.up.sql")]
    [InlineData("1_a.up.sql 1_a.mysql.up.sql 2_b.up.sql 2_b.postgres.up.sql 3_mysql.sql 4.MySQL.sql", "1_a.up.sql 2_b.postgres.up.sql 3_mysql.sql")]
    [InlineData("schema.sql schema.pgsql.sql schema.h2.sql", "schema.pgsql.sql")]
    [InlineData("V__a.sql Vx__b.sql U__c.sql", "U__c.sql V__a.sql Vx__b.sql")]
    public void Reversals_and_what_a_baseline_replaces_are_left_out(string files, string expected) =>
        Assert.Equal(expected.Split(' '), MigrationFiles.InOrder(files.Split(' ')));

    [Fact]
    public void Order_is_total()
    {
        string?[] names =
            [null, "", "a", "A", "a1", "a01", "a1b", "a10", "V1__a.sql", "V1.0__a.sql", "x/V1__a.sql", "R__a.sql", "B1__a.sql", "V1_1__a.sql", "a/b", "a\\b", "ab",
            "20240101", "20240101120000", "2024-01-01-120000", "2024-01-01-120000_a", "20241301", "202401010", "x/2024-01-01-120000-0000", "2024-01-01-120000-0001_a", "201500000000", "20240101120000000", "99999999999999", "9999999999999999", "1-2024-01-01-120000"];

        foreach (var (x, y, z) in from x in names from y in names from z in names select (x, y, z))
        {
            Assert.Equal(Math.Sign(MigrationOrder.Instance.Compare(x, y)), -Math.Sign(MigrationOrder.Instance.Compare(y, x)));
            if (MigrationOrder.Instance.Compare(x, y) <= 0 && MigrationOrder.Instance.Compare(y, z) <= 0)
            {
                Assert.True(MigrationOrder.Instance.Compare(x, z) <= 0, $"{x} {y} {z}");
            }
        }
    }
}
