namespace TypedCdc.Generators.Model;

/// <summary>The kinds of change, each named as the start of its type and of its routes.</summary>
internal enum ChangeOperation
{
    Insert,
    Update,
    Upsert,
    Delete,
    Truncate,
}
