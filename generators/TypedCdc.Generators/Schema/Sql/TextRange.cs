namespace TypedCdc.Generators.Schema.Sql;

/// <summary>Where in a file something stands, in UTF-16 code units.</summary>
internal readonly record struct TextRange(int Start, int Length)
{
    public int End => Start + Length;
}
