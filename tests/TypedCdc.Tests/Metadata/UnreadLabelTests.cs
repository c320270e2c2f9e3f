using System.Reflection;
using TypedCdc.Metadata;
using TypedCdc.Metadata.Readers;
using TypedCdc.Values;

namespace TypedCdc.Tests.Metadata;

/// <summary>Readers tell which labels of an enum they do not read, whatever the enum is in.</summary>
public sealed class UnreadLabelTests
{
    private const string OfDay = "TypedCdc.Tests.Metadata.ShiftDay: public.day friday, Monday";

    private static readonly PgType Day = new(16_700, "public", "day", PgTypeKind.Enum, PgTypeOid.Text) { Labels = ["sunday", "friday", "monday", "Monday"] };

    private static readonly PgType Days = Of(PgTypeKind.Array, Day);

    private static readonly PgType DayRange = Of(PgTypeKind.Range, Day);

    private static readonly PgType Shift = new(16_701, "public", "shift", PgTypeKind.Composite, 16_701)
    {
        Fields = [new("id", 1, ReadableTypes.BuiltIn("int4")!), new("first", 2, Day), new("rest", 3, Days), new("any", 4, Day)],
    };

    /// <summary>An hstore has no enums in it.</summary>
    private static readonly Type[] OfText = [typeof(DictionaryReader<,>), typeof(ReadOnlyDictionaryReader<,>), typeof(ImmutableDictionaryReader<,>)];

    public static TheoryData<string> Direct => ["Day", "OrNull", "Large", "Key"];

    public static TheoryData<string> Lists => ["Array", "Nullable", "Keys", "List", "Immutable", "Memory", "Rank2", "Rank3", "Shaped"];

    [Theory, MemberData(nameof(Direct))]
    public void Of_an_enum_and_of_a_domain_over_it(string member)
    {
        Assert.Equal([OfDay], Unread(member, Day));
        Assert.Equal([OfDay], Unread(member, DomainOver(Day)));
        Assert.Empty(Unread(member, Day with { Labels = ["monday", "sunday"] }));
        Assert.Empty(Unread(member, ReadableTypes.BuiltIn("text")!));
    }

    [Theory, MemberData(nameof(Lists))]
    public void Of_the_elements_of_an_array(string member)
    {
        Assert.Equal([OfDay], Unread(member, Days));
        Assert.Equal([OfDay], Unread(member, DomainOver(Days)));
        Assert.Equal([OfDay], Unread(member, Of(PgTypeKind.Array, DomainOver(Day))));
        Assert.Empty(Unread(member, ReadableTypes.BuiltIn("_text")!));
    }

    [Fact]
    public void Of_the_bounds_of_ranges()
    {
        Assert.Equal([OfDay], Unread("Range", DayRange));
        Assert.Equal([OfDay], Unread("Range", DomainOver(DayRange)));
        Assert.Equal([OfDay], Unread("Ranges", Of(PgTypeKind.Multirange, DayRange)));
    }

    [Theory]
    [InlineData("Shift")]
    [InlineData("Shifts")]
    public void Of_the_attributes_of_composites_that_are_named(string member)
    {
        string[] expected = [$"Shift.First: {OfDay}", $"Shift.Rest: {OfDay}"];

        Assert.Equal(expected, Unread(member, AsIn(member, Shift)));
        Assert.Equal(expected, Unread(member, AsIn(member, DomainOver(Shift))));
        Assert.Equal(expected[..1], Unread(member, AsIn(member, Shift with { Fields = [.. Shift.Fields.Take(2)] })));
        Assert.Empty(Unread(member, AsIn(member, Shift with { Name = "other" })));
    }

    [Theory]
    [InlineData("Any")]
    [InlineData("Text")]
    [InlineData("Raw")]
    public void Not_where_every_label_is_read(string member) => Assert.Empty(Unread(member, Day));

    [Theory]
    [InlineData("Day")]
    [InlineData("Array")]
    [InlineData("Rank2")]
    [InlineData("Range")]
    [InlineData("Shift")]
    public void Not_of_types_that_are_not_read(string member) =>
        Assert.All(
            new[] { Day, Days, DayRange, Shift, Of(PgTypeKind.Vector, Day), ReadableTypes.BuiltIn("int4")! }.Where(type => !Mapping(member).CanRead(type)),
            type => Assert.Empty(Unread(member, type)));

    [Fact]
    public void Every_reader_that_holds_another_asks_it()
    {
        var holders = typeof(IValueReader<>).Assembly.GetTypes().Where(type => type.IsValueType && HoldsAnother(type)).Except(OfText).ToList();

        Assert.Contains(typeof(ArrayReader<,>), holders);
        Assert.All(holders, type => Assert.Contains(
            type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic),
            method => method.Name.EndsWith('.' + nameof(ColumnMapping.UnreadLabels), StringComparison.Ordinal)));
    }

    private static bool HoldsAnother(Type type) => type.IsGenericType && type.GetGenericArguments()
        .SelectMany(argument => argument.GetGenericParameterConstraints())
        .Any(constraint => constraint.IsGenericType && constraint.GetGenericTypeDefinition() == typeof(IValueReader<>));

    private static IEnumerable<string> Unread(string member, PgType type) => Mapping(member)
        .UnreadLabels(type)
        .Select(unread => (unread.Member is null ? "" : $"{unread.Member}: ") + $"{unread.EnumName}: {unread.Type} {string.Join(", ", unread.Labels)}");

    private static ColumnMapping Mapping(string member) => Of<ShiftRow>().Columns.Single(column => column.Member == member);

    private static RecordMapping Of<T>()
        where T : ICdcRecord<T> => T.Mapping;

    private static PgType Of(PgTypeKind kind, PgType element) => new(16_702, "public", $"{kind} of {element.Name}", kind, 16_702) { Element = element };

    private static PgType DomainOver(PgType type) => new(16_703, "public", "domain", PgTypeKind.Domain, type.ReadAs) { Base = type.Underlying };

    private static PgType AsIn(string member, PgType shift) => member == "Shifts" ? Of(PgTypeKind.Array, shift) : shift;
}
