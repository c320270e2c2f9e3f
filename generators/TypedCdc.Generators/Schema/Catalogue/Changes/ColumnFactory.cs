using TypedCdc.Generators.Schema.Model;
using TypedCdc.Generators.Schema.Sql;
using TypedCdc.Generators.Schema.Statements.Tables;
using TypedCdc.Generators.Schema.Statements.Types;

namespace TypedCdc.Generators.Schema.Catalogue.Changes;

/// <summary>Makes columns of what is declared.</summary>
internal static class ColumnFactory
{
    /// <summary>The default of a serial column, whose sequence has a name that was not written.</summary>
    public const string SerialDefault = "nextval(…)";

    public static ColumnState Create(DatabaseState state, ColumnDeclaration declaration, TypeName type)
    {
        var use = state.Types.Resolve(Serial(type) is { } serial ? type with { Schema = BuiltInTypes.Schema, Name = serial } : type);
        var column = new ColumnState(declaration.Name, use, state.Locate(declaration.Range)) { Storage = declaration.Storage };
        Amend(column, declaration);
        return column;
    }

    /// <summary>Adds to a column, which may be inherited, what a declaration says of it. An inherited one is stored as it is above: MergeChildAttribute in tablecmds.c.</summary>
    public static void Amend(ColumnState column, ColumnDeclaration declaration)
    {
        if (declaration.Type is { } type && Serial(type) is not null)
        {
            column.NotNull ??= new NotNullState(Constraint: null);
            column.Default = SerialDefault;
        }

        if (declaration.NotNull is { } notNull)
        {
            column.NotNull = NotNull(notNull);
        }

        column.Default = declaration.Default is { } value ? DefaultValue.Of(value, column.Type) : column.Default;
        if (declaration.Generation != ColumnGeneration.None)
        {
            column.Generation = declaration.Generation;
            SetExpression(column, declaration.GenerationExpression);
        }

        if (declaration.Identity != ColumnIdentity.None)
        {
            column.Identity = declaration.Identity;
            column.NotNull ??= new NotNullState(Constraint: null);
        }
    }

    /// <param name="column">The column.</param>
    /// <param name="expression">Null where it is generated no more.</param>
    public static void SetExpression(ColumnState column, string? expression)
    {
        column.GenerationExpression = expression;
        column.GeneratedFrom = expression is null ? null : MentionedNames.In(expression);
    }

    public static NotNullState NotNull(NotNullDeclaration declaration) =>
        new(declaration.Constraint, declaration.IsInherited, declaration.IsValid);

    /// <summary>The type behind serial, which is no type but an abbreviation; null for all others.</summary>
    private static string? Serial(TypeName type) => type is { Schema: null, IsArray: false } ? type.Name switch
    {
        "smallserial" or "serial2" => "int2",
        "serial" or "serial4" => "int4",
        "bigserial" or "serial8" => "int8",
        _ => null,
    }
    : null;
}
