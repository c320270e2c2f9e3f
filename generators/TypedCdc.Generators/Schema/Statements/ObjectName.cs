using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements;

/// <summary>The name of a table, type or another object of a schema.</summary>
/// <param name="Schema">Null where the search path decides.</param>
/// <param name="Name">The name.</param>
/// <param name="Range">Where it is written.</param>
internal sealed record ObjectName(string? Schema, string Name, TextRange Range)
{
    public override string ToString() => Schema is null ? Name : $"{Schema}.{Name}";
}
