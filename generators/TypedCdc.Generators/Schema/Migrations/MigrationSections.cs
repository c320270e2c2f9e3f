using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Migrations;

/// <summary>
/// The parts of a file that are applied: a migration that holds its own reversal parts the two by comments. Like the
/// tools that run such files, this looks at lines, not at SQL.
/// </summary>
/// <remarks>
/// Sources: dbmate (<c>-- migrate:up</c>), goose (<c>-- +goose Up</c>), sql-migrate (<c>-- +migrate Up</c>),
/// node-pg-migrate (<c>-- Up Migration</c>), Rambler (<c>-- rambler up</c>), tern (<c>---- create above / drop below ----</c>),
/// MyBatis Migrations (<c>-- //@UNDO</c>).
/// </remarks>
internal static class MigrationSections
{
    private static readonly string[] Up = ["migrate:up", "+goose up", "+migrate up", "up migration", "rambler up"];

    private static readonly string[] Down =
        ["migrate:down", "+goose down", "+migrate down", "down migration", "rambler down", "-- create above / drop below", "//@undo"];

    /// <summary>The ranges in order; the whole file where it has no such comments.</summary>
    public static List<TextRange> Applied(string text)
    {
        var ranges = new List<TextRange>();
        var start = 0;
        var isApplied = true;
        for (var line = 0; line < text.Length; line = NextLine(text, line))
        {
            var mark = Mark(text, line);
            if (mark == SectionMark.Down && isApplied)
            {
                ranges.Add(new TextRange(start, line - start));
                isApplied = false;
            }
            else if (mark == SectionMark.Up && !isApplied)
            {
                start = line;
                isApplied = true;
            }
        }

        if (isApplied)
        {
            ranges.Add(new TextRange(start, text.Length - start));
        }

        return ranges;
    }

    private static SectionMark Mark(string text, int line)
    {
        if (line + 2 >= text.Length || text[line] != '-' || text[line + 1] != '-')
        {
            return SectionMark.None;
        }

        var comment = line + 2;
        while (comment < text.Length && text[comment] == ' ')
        {
            comment++;
        }

        return Array.Exists(Down, mark => StartsWith(text, comment, mark)) ? SectionMark.Down
            : Array.Exists(Up, mark => StartsWith(text, comment, mark)) ? SectionMark.Up
            : SectionMark.None;
    }

    private static bool StartsWith(string text, int position, string mark)
    {
        var behind = position + mark.Length;
        return behind <= text.Length
            && string.Compare(text, position, mark, 0, mark.Length, StringComparison.OrdinalIgnoreCase) == 0
            && (behind == text.Length || Characters.IsSpace(text[behind]));
    }

    private static int NextLine(string text, int line)
    {
        var end = text.IndexOf('\n', line);
        return end < 0 ? text.Length : end + 1;
    }
}
