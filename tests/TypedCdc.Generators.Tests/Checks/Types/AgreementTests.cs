using System.Reflection;
using TypedCdc.Generators.Checks.Types;
using TypedCdc.Generators.Model;
using TypedCdc.Generators.Parsing;
using TypedCdc.Generators.Tests.Kit;
using TypedCdc.Metadata;

namespace TypedCdc.Generators.Tests.Checks.Types;

/// <summary>What the compiler accepts of a column, the run-time library does as well, and the other way round.</summary>
public sealed class AgreementTests
{
    [Fact]
    public void Every_member_reads_the_same_columns()
    {
        var members = Members().ToDictionary(column => column.Member);
        Assert.True(members.Count > 600 && EveryType.All.Count > 150);

        var disagreements = GeneratedProgram.Use(EveryShape.Source, program => Mapping(program).Columns
            .SelectMany(column => EveryType.All.Select(type => (Column: column, Type: type)))
            .Where(pair => Fit.CanRead(members[pair.Column.Member].Value.Reader.Shape, pair.Type.WhileBuilding) != pair.Column.CanRead(pair.Type.WhileRunning))
            .Select(pair => $"{pair.Column.TypeName} from {pair.Type.Name}")
            .ToList());

        Assert.Equal([], disagreements);
    }

    [Fact]
    public void Every_type_has_some_reader_and_every_member_some_type()
    {
        var shapes = Members().Select(column => column.Value.Reader.Shape).ToList();

        Assert.All(EveryType.All, type => Assert.Contains(shapes, shape => Fit.CanRead(shape, type.WhileBuilding)));
        Assert.All(shapes.Where(shape => shape.Kind == ShapeKind.Scalar), shape =>
            Assert.Contains(EveryType.All, type => Fit.CanRead(shape, type.WhileBuilding) || (type.WhileBuilding.Element is { } part && Fit.CanRead(shape, part))));
    }

    [Fact]
    public void Rows_are_looked_up_by_the_same_types() => Assert.Equal(
        EveryType.All.Where(type => Reselection.KeyText.CanWrite(type.WhileRunning)).Select(type => type.Name),
        EveryType.All.Where(type => KeyTypes.CanWrite(type.WhileBuilding)).Select(type => type.Name));

    [Fact]
    public void Types_are_proposed_in_the_same_words_and_order() => Assert.All(EveryType.All, type =>
        Assert.Equal(TypedCdc.Values.ReadableTypes.NamesOf(type.WhileRunning), TypeNames.Of(type.WhileBuilding)));

    [Fact]
    public void The_best_type_can_be_read() => Assert.All(EveryType.All.Select(type => type.WhileBuilding), type =>
    {
        if (TypeNames.Best(type, null) is { } best)
        {
            var shape = ShapeOf($"[CdcTable] public partial class T {{ public {best} A {{ get; set; }} = default!; }}");
            Assert.True(Fit.CanRead(shape, type), best);
        }
        else
        {
            Assert.DoesNotContain(TypeNames.Of(type), name => !name.StartsWith("a type", StringComparison.Ordinal) && !name.StartsWith("NpgsqlRange<a type", StringComparison.Ordinal));
        }
    });

    private static ShapeModel ShapeOf(string source) =>
        Assert.Single(Parse(source, "T").Columns).Value.Reader.Shape;

    private static List<ColumnModel> Members() => [.. Parse(EveryShape.Source, "Everything").Columns];

    private static RecordModel Parse(string source, string type)
    {
        var parsed = RecordParser.ParseTable(TestCompilation.Of(source).GetTypeByMetadataName(type)!, TestContext.Current.CancellationToken);
        Assert.Empty(parsed.Problems);
        return parsed.Model!;
    }

    private static RecordMapping Mapping(Assembly program) => (RecordMapping)program.GetType("Everything")!
        .GetProperties(BindingFlags.Static | BindingFlags.NonPublic)
        .Single(property => property.Name.EndsWith(".Mapping", StringComparison.Ordinal))
        .GetValue(null)!;
}
