namespace TypedCdc.Generators.Schema.Statements.Types;

/// <summary>CREATE TYPE … AS RANGE, which makes a multirange, too.</summary>
/// <param name="Name">The range.</param>
/// <param name="Subtype">What it has bounds of.</param>
/// <param name="Multirange">Null where PostgreSQL chooses the name.</param>
internal sealed record CreateRange(ObjectName Name, TypeName? Subtype, ObjectName? Multirange) : Statement;
