using TypedCdc.Generators.Schema.Statements;
using TypedCdc.Generators.Schema.Statements.Code;
using TypedCdc.Generators.Schema.Statements.Comments;
using TypedCdc.Generators.Schema.Statements.Indexes;
using TypedCdc.Generators.Schema.Statements.Publications;
using TypedCdc.Generators.Schema.Statements.Schemas;
using TypedCdc.Generators.Schema.Statements.Sessions;
using TypedCdc.Generators.Schema.Statements.Tables;
using TypedCdc.Generators.Schema.Statements.Types;

namespace TypedCdc.Generators.Schema.Catalogue.Changes;

/// <summary>Does to the state what a statement says.</summary>
internal static class StatementApplier
{
    public static void Apply(DatabaseState state, Statement statement)
    {
        switch (statement)
        {
            case CreateTable table:
                TableCreation.Apply(state, table);
                break;
            case AlterTable change:
                TableAlteration.Apply(state, change);
                break;
            case CreateIndex index:
                IndexCreation.Apply(state, index);
                break;
            case CommentOn comment:
                Apply(state, comment);
                break;
            case AlterType change:
                TypeAlteration.Apply(state, change);
                break;
            case DropObjects drop:
                Removal.Apply(state, drop);
                break;
            case CreatePublication publication:
                PublicationChanges.Apply(state, publication);
                break;
            case AlterPublication change:
                PublicationChanges.Apply(state, change);
                break;
            case CreateEnum or CreateDomain or CreateComposite or CreateRange or CreateBaseType:
                TypeCreation.Apply(state, statement);
                break;
            default:
                ApplyOther(state, statement);
                break;
        }
    }

    private static void ApplyOther(DatabaseState state, Statement statement)
    {
        switch (statement)
        {
            case CreateSchema schema:
                SchemaChanges.Apply(state, schema);
                break;
            case RenameSchema rename:
                SchemaChanges.Apply(state, rename);
                break;
            case CreateSequence sequence:
                state.Relations.TryAdd(new SequenceState(state.KeyOf(sequence.Name)));
                break;
            case CreateExtension extension:
                state.Extensions.Add(extension.Name);
                break;
            case SetSearchPath path:
                state.Path.Set(path.Schemas, path.IsLocal);
                break;
            case UnreadCode code:
                state.Unread.Add(code);
                break;
            case CreateRoutine routine:
                state.Routines[routine.Name] = routine;
                state.CalledRoutines.Remove(routine.Name);
                break;
            case CallRoutines call:
                RoutineCalls.Apply(state, call);
                break;
            case TransactionStep:
                state.Path.EndTransaction();
                break;
            case NewSession:
                Sessions.Restart(state);
                break;
        }
    }

    /// <summary>A comment on what is not known is of no interest.</summary>
    private static void Apply(DatabaseState state, CommentOn comment)
    {
        var table = state.FindTable(comment.Table);
        if (comment.Column is null && table is not null)
        {
            table.Comment = comment.Text;
        }
        else if (comment.Column is not null && table?.FindColumn(comment.Column) is { } column)
        {
            column.Comment = comment.Text;
        }
    }
}
