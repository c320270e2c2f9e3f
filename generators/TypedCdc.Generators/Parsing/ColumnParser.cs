using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Model;
using TypedCdc.Generators.Naming;
using TypedCdc.Generators.Rules;

namespace TypedCdc.Generators.Parsing;

/// <summary>Makes columns of members.</summary>
/// <param name="problems">Where to add what is wrong with a member.</param>
/// <param name="structs">What is generated for the types of members.</param>
/// <param name="reselection">What is selected where an update leaves it out.</param>
/// <param name="isComposite">Whether the columns are attributes of a composite.</param>
internal sealed class ColumnParser(Problems problems, NestedStructs structs, Reselection reselection, bool isComposite)
{
    private static readonly string[] Namings = [MetadataName.CdcColumn, MetadataName.Column, MetadataName.PgName];

    private readonly UniqueNames _fields = new();
    private readonly Dictionary<string, Member> _owners = new(StringComparer.Ordinal);

    /// <summary>Whether some member has no column that it could be read from.</summary>
    public bool HasFailed { get; private set; }

    public EquatableArray<ColumnModel> Parse(List<Member> members)
    {
        var columns = members.ConvertAll(Parse);
        return new(columns.OfType<ColumnModel>());
    }

    private ColumnModel? Parse(Member member)
    {
        var column = NameOf(member);
        var value = new ValueParser(member, problems, structs).Parse(mayBeToast: !isComposite);
        if (column is null || value is null || !IsFirst(column, member))
        {
            HasFailed = true;
            return null;
        }

        return new ColumnModel(column, member.Name, Identifier.Escaped(member.Symbol.Name), Field(member.Name), reselection.Of(member, value));
    }

    /// <summary>The attribute that names the column of a member; null where the name follows from the member's.</summary>
    public static AttributeData? NamingOf(Member member) =>
        Namings.Select(member.Find).FirstOrDefault(attribute => attribute?.TryGetName(out _) == true);

    private string? NameOf(Member member)
    {
        if (NamingOf(member) is not { } attribute)
        {
            return DefaultNameOf(member);
        }

        attribute.TryGetName(out var name);
        if (CatalogueName.Fault(name) is { } fault)
        {
            problems.Add(RecordRules.InvalidName, attribute, "column", member.Name, fault);
            return null;
        }

        return name;
    }

    private string? DefaultNameOf(Member member)
    {
        var name = SnakeCase.Of(member.Name);
        if (CatalogueName.Fault(name) is { } fault)
        {
            problems.Add(RecordRules.InvalidName, member.Symbol, "column", member.Name, fault);
            return null;
        }

        return name;
    }

    private bool IsFirst(string column, Member member)
    {
        if (!_owners.TryGetValue(column, out var owner))
        {
            _owners.Add(column, member);
            return true;
        }

        problems.Add(RecordRules.DuplicateColumn, member.Symbol, owner.Name, member.Name, column);
        return false;
    }

    private string Field(string member) =>
        _fields.Take("_" + char.ToLowerInvariant(member[0]) + member.Substring(1));
}
