namespace KilledConsumer.TwoTables;

/// <summary>
/// Notes of any size that tell where they come from: a tag that ends in a semicolon, again and again, as
/// <c>rpad('', size, tag)</c> makes it.
/// </summary>
public static class Filling
{
    private const char EndOfTag = ';';

    /// <summary>Such a note in short, as in <c>r12;300</c>; any other is given as it is.</summary>
    public static string InShort(string note)
    {
        ArgumentNullException.ThrowIfNull(note);
        var tagLength = note.IndexOf(EndOfTag, StringComparison.Ordinal) + 1;
        return tagLength > 0 && Repeats(note, tagLength) ? $"{note[..tagLength]}{note.Length}" : note;
    }

    private static bool Repeats(string note, int tagLength)
        => note.AsSpan(tagLength).SequenceEqual(note.AsSpan(0, note.Length - tagLength));
}
