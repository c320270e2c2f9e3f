using System.Globalization;

namespace TypedCdc.IntegrationTests.Transactions.Deliveries;

/// <summary>A transaction that committed, with the changes of it that were not rolled back.</summary>
internal sealed record CommittedTransaction(uint Xid, IReadOnlyList<Change> Changes)
{
    /// <summary>The changes as a handler must have written them, each with its ordinal.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            var lines = new List<string>(Changes.Count);
            long ordinal = 0;
            foreach (var change in Changes)
            {
                ordinal += change.Ordinals;
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"{ordinal} {change.Text}"));
            }

            return lines;
        }
    }
}
