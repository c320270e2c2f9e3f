using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TypedCdc.Generators.Tests.CodeFixes.Kit;
using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.CodeFixes;

/// <summary>Handlers in one project take records of another one.</summary>
public sealed class TwoProjectsTests
{
    private const string Sql = "CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE TABLE t (a int PRIMARY KEY, b mood NOT NULL, c text NOT NULL);";
    private const string Shared = "namespace Shared;\n\npublic enum Mood { Sad }\n\n[CdcTable(\"t\")]\npublic partial record Row(int A, Mood B, string C);\n";
    private const string Mine = "[CdcTable(\"t\")]\npublic partial record Mine(int A, Shared.Mood B);\n";

    [Theory]
    [InlineData("TCDC1211", "Insert<Shared.Row>", "public enum Mood { Sad, Ok }", "Insert<Shared.Row>")]
    [InlineData("TCDC1208", "Update<Shared.Row>", "Toast<string> C", "Update<Shared.Row>")]
    [InlineData("TCDC1209", "Delete<Shared.Row>", "[CdcTable(\"t\")]\npublic partial record RowKey(int A);\n", "Delete<Shared.RowKey>")]
    [InlineData("TCDC1218", "Insert<Shared.Row>", "[CdcTable(\"t\")]\npublic partial record RowKey(int A);\n", "Insert<Shared.Row>>, IChangeHandler<Delete<Shared.RowKey>")]
    public async Task Each_is_changed_where_it_is(string id, string taken, string expected, string expectedTaken)
    {
        SqlInput[] schema = [Sql + (id == "TCDC1218" ? "CREATE PUBLICATION cdc FOR ALL TABLES WITH (publish = 'insert, delete');" : "")];
        var shared = EditedProject.Of([Shared], schema);
        var user = EditedProject.Using(shared, [Mine + Handlers.Of("H", taken)], schema);

        var mended = await Fixer.FixAllAsync(user, id, FixAllScope.Solution);

        var other = mended.Solution.GetProject(shared.Id)!;
        var text = Assert.Single(await EditedProject.TextsOf(other));
        Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.Contains($"<{expectedTaken}>", Assert.Single(await EditedProject.TextsOf(mended)), StringComparison.Ordinal);
        Assert.Empty(await EditedProject.ErrorsOf(mended));
        Assert.Empty(await EditedProject.ErrorsOf(other));
        Assert.DoesNotContain(await EditedProject.DiagnosticsOf(mended), diagnostic => diagnostic.Id == id);
    }

    [Fact]
    public async Task A_member_is_added_once()
    {
        var shared = EditedProject.Of([Shared], [Sql]);

        var mended = await Fixer.FixAllAsync(EditedProject.Using(shared, [Mine], [Sql]), "TCDC1211", FixAllScope.Solution);

        Assert.Equal(Shared.Replace("{ Sad }", "{ Sad, Ok }", StringComparison.Ordinal), Assert.Single(await EditedProject.TextsOf(mended.Solution.GetProject(shared.Id)!)));
        Assert.Equal(Mine, Assert.Single(await EditedProject.TextsOf(mended)));
    }
}
