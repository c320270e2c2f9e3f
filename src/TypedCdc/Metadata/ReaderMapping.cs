using System.ComponentModel;
using TypedCdc.Metadata.Readers;
using TypedCdc.Values;

namespace TypedCdc.Metadata;

/// <summary>A member of a mapped type that is read by a reader put together for it, and the column it is read from.</summary>
/// <typeparam name="T">The member's type, without <c>Toast</c>.</typeparam>
/// <typeparam name="TReader">Reads it.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ReaderMapping<T, TReader> : ColumnMapping
    where TReader : struct, IValueReader<T>
{
    /// <summary>Creates the mapping of one member.</summary>
    /// <param name="column">Name of the column, as it stands in the catalogue.</param>
    /// <param name="member">Name of the property or positional parameter.</param>
    public ReaderMapping(string column, string member)
        : base(column, member, TReader.Type)
    {
    }

    internal override string TypeName => TReader.CSharpName;

    internal override bool CanRead(PgType type) => TReader.CanRead(type);

    internal override IEnumerable<UnreadLabels> UnreadLabels(PgType type) => TReader.UnreadLabels(type);

    private protected override Misfit? Reason(PgType type) => TReader.Misfit(type);
}
