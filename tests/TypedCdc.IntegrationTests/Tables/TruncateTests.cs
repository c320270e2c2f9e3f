using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Tables;

/// <summary>One TRUNCATE may empty several tables; the handlers of each are told.</summary>
public sealed partial class TruncateTests
{
    private const string Sql =
        """
        CREATE TABLE first (id integer PRIMARY KEY);
        CREATE TABLE second (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, first integer REFERENCES first);
        CREATE TABLE third (id integer PRIMARY KEY);
        """;

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task EachTableIsTold(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Sql);
        var tables = new TableRecorder();
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(tables));

        await database.ExecuteAsync("TRUNCATE second, third RESTART IDENTITY");
        await database.ExecuteAsync("TRUNCATE first CASCADE");
        await database.ExecuteAsync("BEGIN; TRUNCATE third; ROLLBACK");
        await pipeline.CatchUpAsync();

        Assert.Equal(["second cascade=False restart=True", "third cascade=False restart=True"], tables.Lines.Take(2).Order());
        Assert.Equal(["first cascade=True restart=False", "second cascade=True restart=False"], tables.Lines.Skip(2).Order());
        Assert.Equal(tables.Positions.Distinct().Order(), tables.Positions);
    }

    [CdcTable("public.first")]
    public sealed partial record First(int Id);

    [CdcTable("public.second")]
    public sealed partial record Second(int Id);

    [CdcTable("public.third")]
    public sealed partial record Third(int Id);

    [CdcHandler]
    public sealed partial class TableRecorder : Recorder, IChangeHandler<Truncate<First>>, IChangeHandler<Truncate<Second>>, IChangeHandler<Truncate<Third>>
    {
        public ValueTask HandleAsync(Truncate<First> change, CancellationToken cancellationToken) =>
            Record(change.Position, $"first cascade={change.Cascade} restart={change.RestartIdentity}");

        public ValueTask HandleAsync(Truncate<Second> change, CancellationToken cancellationToken) =>
            Record(change.Position, $"second cascade={change.Cascade} restart={change.RestartIdentity}");

        public ValueTask HandleAsync(Truncate<Third> change, CancellationToken cancellationToken) =>
            Record(change.Position, $"third cascade={change.Cascade} restart={change.RestartIdentity}");
    }
}
