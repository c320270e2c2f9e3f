namespace TypedCdc.Generators.Schema.Catalogue.Changes;

/// <summary>The order in which the actions of one ALTER TABLE are done, whatever the order in which they are written.</summary>
/// <remarks>Source: AlterTablePass and ATPrepCmd in tablecmds.c.</remarks>
internal enum AlterPass
{
    Drop,
    ChangeType,
    AddColumn,
    ChangeExpression,
    ChangeAttributes,
    AddKey,
    AddOther,
    Rest,
}
