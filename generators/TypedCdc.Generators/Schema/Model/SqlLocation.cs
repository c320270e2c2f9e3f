using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Model;

/// <summary>A place in an SQL file.</summary>
/// <param name="Path">The file, as the caller named it.</param>
/// <param name="Range">The offsets.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 code units.</param>
internal readonly record struct SqlLocation(string Path, TextRange Range, int Line, int Column)
{
    public override string ToString() => $"{Path}({Line},{Column})";
}
