using TypedCdc.Generators.Schema.Model;
using TypedCdc.Generators.Schema.Sql;
using TypedCdc.Generators.Schema.Statements.Types;

namespace TypedCdc.Generators.Schema.Statements.Tables;

/// <summary>A column as CREATE TABLE or ADD COLUMN declares it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">Null where the column comes from a type or a partitioned table, and this only adds to it.</param>
/// <param name="Range">Where the name is written.</param>
internal sealed record ColumnDeclaration(string Name, TypeName? Type, TextRange Range)
{
    public NotNullDeclaration? NotNull { get; init; }

    /// <summary>The expression as it is written.</summary>
    public string? Default { get; init; }

    public ColumnGeneration Generation { get; init; }

    /// <summary>The expression of a generated column, as it is written.</summary>
    public string? GenerationExpression { get; init; }

    public ColumnIdentity Identity { get; init; }

    public ColumnStorage Storage { get; init; }

    /// <summary>Primary and unique keys of this column alone.</summary>
    public IReadOnlyList<KeyDeclaration> Keys { get; init; } = [];
}
