namespace TypedCdc.Generators.Schema.Model;

/// <summary>The operations that a publication publishes.</summary>
[Flags]
internal enum PublishedOperations
{
    None = 0,
    Insert = 1,
    Update = 2,
    Delete = 4,
    Truncate = 8,
    All = Insert | Update | Delete | Truncate,
}
