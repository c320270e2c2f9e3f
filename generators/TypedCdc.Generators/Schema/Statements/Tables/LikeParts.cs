namespace TypedCdc.Generators.Schema.Statements.Tables;

/// <summary>What LIKE copies if it is asked to, as far as it matters here.</summary>
[Flags]
internal enum LikeParts
{
    None = 0,
    Comments = 1,
    Defaults = 2,
    Generated = 4,
    Identity = 8,
    Indexes = 16,
    Storage = 32,
    All = Comments | Defaults | Generated | Identity | Indexes | Storage,
}
