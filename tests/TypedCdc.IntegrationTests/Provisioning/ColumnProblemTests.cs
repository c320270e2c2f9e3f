using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Provisioning;

public sealed class ColumnProblemTests
{
    [Theory]
    [InlineData("RENAME total TO totl", "Did you mean totl? [CdcColumn(\"totl\")] says so.")]
    [InlineData("RENAME total TO \"Total\"", "Did you mean Total? [CdcColumn(\"Total\")] says so.")]
    [InlineData("RENAME total TO amount", "Name another with [CdcColumn], or leave Total out with [CdcIgnore].")]
    public async Task Column_missing(string sql, string hint)
    {
        await using var database = await TestDatabase.CreateAsync(PostgresMajors.Newest, $"{Shop.Sql}ALTER TABLE shop.orders {sql}");

        var problem = await Provision.FindAsync<OrderSearch>(database, ProvisioningProblemKind.ColumnMissing);

        Assert.StartsWith("TCDC1202: column shop.orders.total: it does not exist; the table has id, customer, ", problem.ToString(), StringComparison.Ordinal);
        Assert.EndsWith($"; Order.Total is mapped to it. {hint}", problem.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text", "it is text; Order.Total is decimal. Declare Total as string or an enum or char.")]
    [InlineData("double precision", "it is double precision; Order.Total is decimal. Declare Total as double.")]
    [InlineData("int[]", "it is integer[]; Order.Total is decimal. Declare Total as int[] or long[] or decimal[] or BigInteger[] or double[] or ushort[].")]
    [InlineData("mood", "it is public.mood; Order.Total is decimal. Declare Total as an enum or string.")]
    [InlineData("label", "it is public.label; Order.Total is decimal. Declare Total as string or an enum or char.")]
    [InlineData("pair", "it is public.pair; Order.Total is decimal. Declare Total as a type marked with [CdcComposite(\"public.pair\")].")]
    public async Task Column_type(string type, string text)
    {
        await using var database = await TestDatabase.CreateAsync(
            PostgresMajors.Newest,
            $"""
            {Shop.Sql}
            CREATE TYPE mood AS ENUM ('good');
            CREATE DOMAIN label AS text;
            CREATE TYPE pair AS (a int, b int);
            ALTER TABLE shop.orders DROP total, ADD total {type} NOT NULL;
            """);

        var problem = await Provision.FindAsync<OrderSearch>(database, ProvisioningProblemKind.ColumnType);

        Assert.Equal($"TCDC1204: column shop.orders.total: {text}", problem.ToString());
    }

    [Fact]
    public async Task A_domain_over_a_fitting_type_fits()
    {
        await using var database = await TestDatabase.CreateAsync(
            PostgresMajors.Newest,
            Shop.Sql + "CREATE DOMAIN money_amount AS numeric(12, 2); ALTER TABLE shop.orders ALTER total TYPE money_amount");

        await Provision.EnsureAsync<OrderSearch>(database);

        Assert.DoesNotContain(await Provision.CheckAsync<OrderSearch>(database), problem => problem.Severity != ProblemSeverity.Note);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Nullability_is_a_warning(int major)
    {
        await using var database = await TestDatabase.CreateAsync(
            major, Shop.Sql + "ALTER TABLE shop.orders ALTER total DROP NOT NULL");
        await Provision.EnsureAsync<OrderSearch>(database);

        var problem = await Provision.MendAsync<OrderSearch>(database, ProvisioningProblemKind.ColumnNullability);

        Assert.Equal(ProblemSeverity.Warning, problem.Severity);
        Assert.Equal(
            "TCDC1206: column shop.orders.total: it may be NULL; Order.Total does not take NULL. Or make Total nullable." + Environment.NewLine
            + "  To mend it, run: ALTER TABLE \"shop\".\"orders\" ALTER COLUMN \"total\" SET NOT NULL;",
            problem.ToString());
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Unchanged_toast_is_a_note(int major)
    {
        await using var database = await TestDatabase.CreateAsync(
            major, Shop.Sql + "ALTER TABLE shop.orders ALTER customer TYPE text");
        await Provision.EnsureAsync<OrderSearch>(database);

        var problem = await Provision.MendAsync<OrderSearch>(database, ProvisioningProblemKind.UnchangedToast);

        Assert.Equal(ProblemSeverity.Note, problem.Severity);
        Assert.StartsWith("TCDC1208: column shop.orders.customer: an update that leaves a large value of it unchanged does not send it; Order.Customer then fails.", problem.ToString(), StringComparison.Ordinal);
        await database.ExecuteAsync("INSERT INTO shop.orders VALUES (1, 'Ada', 1); UPDATE shop.orders SET id = 2; DELETE FROM shop.orders");
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Generated_column(int major)
    {
        await using var database = await TestDatabase.CreateAsync(
            major, Shop.Sql + "ALTER TABLE shop.orders DROP number, ADD number int GENERATED ALWAYS AS (7) STORED");

        if (major < 18)
        {
            var exception = await Provision.FailAsync<OrderNumbers>(database);
            Assert.Equal(
                "TCDC1214: column shop.orders.number: it is generated and not published; OrderNumber.Number wants it. "
                + "Leave Number out with [CdcIgnore]; from PostgreSQL 18 on, it can be published.",
                Assert.Single(exception.Problems, problem => problem.Severity == ProblemSeverity.Error).ToString());
            return;
        }

        await database.ExecuteAsync($"CREATE PUBLICATION {database.Name} FOR TABLE shop.orders");
        var found = await Provision.MendAsync<OrderNumbers>(database, ProvisioningProblemKind.GeneratedColumnNotPublished);
        Assert.Equal($"ALTER PUBLICATION \"{database.Name}\" SET (publish_generated_columns = stored);", found.Sql);
    }

    [Fact]
    public async Task A_stored_generated_column_is_published_from_18_on()
    {
        Assert.SkipUnless(PostgresMajors.Newest >= 18, "PostgreSQL 18 publishes generated columns.");
        await using var database = await TestDatabase.CreateAsync(
            PostgresMajors.Newest, Shop.Sql + "ALTER TABLE shop.orders DROP number, ADD number int GENERATED ALWAYS AS (7) STORED");

        await Provision.EnsureAsync<OrderNumbers>(database);

        Assert.Equal("insert; shop.orders (id, number)", await Provision.PublicationAsync(database));
    }
}
