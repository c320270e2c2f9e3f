namespace TypedCdc.Dispatch;

/// <summary>Operations on a table.</summary>
[Flags]
internal enum Operations
{
    None = 0,
    Insert = 1,
    Update = 2,
    Delete = 4,
    Truncate = 8,
}
