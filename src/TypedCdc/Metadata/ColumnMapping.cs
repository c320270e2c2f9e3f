using System.ComponentModel;
using TypedCdc.Values;

namespace TypedCdc.Metadata;

/// <summary>A member of a mapped type and the column it is read from.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public class ColumnMapping
{
    /// <summary>Creates the mapping of one member.</summary>
    /// <param name="column">Name of the column, as it stands in the catalogue.</param>
    /// <param name="member">Name of the property or positional parameter.</param>
    /// <param name="type">What the value is read as.</param>
    public ColumnMapping(string column, string member, ColumnType type)
    {
        ArgumentException.ThrowIfNullOrEmpty(column);
        ArgumentException.ThrowIfNullOrEmpty(member);
        Column = column;
        Member = member;
        Type = type;
    }

    /// <summary>The CLR type in messages, as C# writes it.</summary>
    internal virtual string TypeName => Type.CSharpName();

    /// <summary>Name of the column.</summary>
    public string Column { get; }

    /// <summary>Name of the member.</summary>
    public string Member { get; }

    /// <summary>What the value is read as.</summary>
    public ColumnType Type { get; }

    /// <summary>Whether the member takes NULL.</summary>
    public bool IsNullable { get; init; }

    /// <summary>Whether the member is a <see cref="Toast{T}"/>, which takes an unchanged value that was not sent.</summary>
    public bool IsToast { get; init; }

    /// <summary>Whether a value that an update left out is selected from the table.</summary>
    public bool IsReselected { get; init; }

    /// <summary>Why a column of this type cannot be read, and what to do about it; null where it can.</summary>
    internal Misfit? Misfit(PgType type)
    {
        if (CanRead(type))
        {
            return null;
        }

        if (Reason(type) is { } reason)
        {
            return reason;
        }

        var names = ReadableTypes.NamesOf(type);
        return names.Count == 0
            ? $"no CLR type reads it; leave {Member} out with [CdcIgnore]"
            : $"declare {Member} as {string.Join(" or ", names)}";
    }

    /// <summary>Whether a column of this type can be read.</summary>
    internal virtual bool CanRead(PgType type) => ReadableTypes.CanRead(type, Type);

    /// <summary>The labels that are not read, for each enum that values of this type have in them.</summary>
    internal virtual IEnumerable<UnreadLabels> UnreadLabels(PgType type) => [];

    /// <summary>Why a column of this type cannot be read, where the reader knows more than the table of types.</summary>
    private protected virtual Misfit? Reason(PgType type) => null;
}
