using TypedCdc.Values;

namespace TypedCdc.Dispatch.Relations;

/// <summary>A column of a table's replica identity.</summary>
/// <param name="Index">Its index in the tuples.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
internal readonly record struct KeyColumn(int Index, string Name, PgType Type);
