using TypedCdc.Generators.Schema.Model;
using TypedCdc.Generators.Schema.Statements.Tables.Actions;

namespace TypedCdc.Generators.Schema.Catalogue.Changes;

/// <summary>Tells in which pass an action is done.</summary>
internal static class AlterPasses
{
    public static AlterPass Of(TableAction action) => action switch
    {
        DropColumn or DropConstraint or DropNotNull
            or SetDefault { Default: null }
            or SetIdentity { Identity: ColumnIdentity.None }
            or SetExpression { Expression: null } => AlterPass.Drop,
        SetColumnType => AlterPass.ChangeType,
        AddColumn => AlterPass.AddColumn,
        SetExpression => AlterPass.ChangeExpression,
        SetNotNull => AlterPass.ChangeAttributes,
        AddKey => AlterPass.AddKey,
        SetDefault or SetIdentity => AlterPass.AddOther,
        _ => AlterPass.Rest,
    };
}
