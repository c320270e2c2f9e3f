using TypedCdc.IntegrationTests.Transactions.Deliveries;

namespace TypedCdc.IntegrationTests.Transactions.Generated.Model;

/// <summary>The values of a row; a tag of null is a note of NULL.</summary>
internal readonly record struct RowModel(long Amount, string? Tag, int Size)
{
    /// <summary>Longer notes are stored out of line. The generator keeps away from the exact limit.</summary>
    private const int LongestInLine = 1_900;

    public string Note => Tag is null ? Change.NoNote : Change.Note(Tag, Size);

    public bool IsOutOfLine => Tag is not null && Size > LongestInLine;
}
