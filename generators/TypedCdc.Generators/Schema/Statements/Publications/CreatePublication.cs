using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Publications;

internal sealed record CreatePublication(string Name, TextRange Range, PublicationObjects Objects, PublicationOptions Options) : Statement;
