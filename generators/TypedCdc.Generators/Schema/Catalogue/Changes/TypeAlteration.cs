using TypedCdc.Generators.Schema.Model;
using TypedCdc.Generators.Schema.Sql;
using TypedCdc.Generators.Schema.Statements.Types;

namespace TypedCdc.Generators.Schema.Catalogue.Changes;

/// <summary>ALTER TYPE and ALTER DOMAIN.</summary>
internal static class TypeAlteration
{
    public static void Apply(DatabaseState state, AlterType statement)
    {
        var type = state.Types.FindDeclared(statement.Name);
        if (type is null or RowTypeState)
        {
            state.ReportMissing("type", statement.Name);
            return;
        }

        foreach (var action in statement.Actions.OrderBy(Pass))
        {
            switch (action)
            {
                case RenameType or MoveType:
                    Rename(state, type, action, statement.Name.Range);
                    break;
                case AddLabel or RenameLabel:
                    ChangeLabels(state, type, action, statement.Name.Range);
                    break;
                case SetDomainNotNull change:
                    type.IsNotNull = change.IsNotNull;
                    type.NotNullConstraint = change.Constraint;
                    break;
                case DropDomainConstraint drop:
                    type.IsNotNull &= drop.Constraint != (type.NotNullConstraint ?? NameChooser.Join(type.Key.Name, column: null, "not_null"));
                    break;
                default:
                    FieldChanges.Apply(state, type, action, statement.Name.Range);
                    break;
            }
        }
    }

    /// <summary>Attributes are dropped first and added last, however that is written.</summary>
    private static int Pass(TypeAction action) => action switch
    {
        DropField => 0,
        AddField => 2,
        _ => 1,
    };

    private static void Rename(DatabaseState state, TypeState type, TypeAction action, TextRange range)
    {
        var key = action is RenameType rename ? type.Key with { Name = rename.NewName } : type.Key with { Schema = ((MoveType)action).Schema };
        if (key != type.Key && !state.Types.TryRename(type, key))
        {
            state.ReportPresent("type", key, range);
        }
    }

    private static void ChangeLabels(DatabaseState state, TypeState type, TypeAction action, TextRange range)
    {
        var problem = action switch
        {
            AddLabel add => Add(type.Labels, add),
            RenameLabel rename => Rename(type.Labels, rename),
            _ => null,
        };
        if (problem is not null)
        {
            state.Report(SchemaProblemKind.NotFound, range, $"the enum {type.Key} {problem}");
        }
    }

    private static string? Add(OrderedSet<string> labels, AddLabel add)
    {
        if (labels.Contains(add.Label))
        {
            return add.IfNotExists ? null : $"has the label '{add.Label}' already";
        }

        var isAdded = add.Neighbour is { } neighbour ? labels.Insert(add.Label, neighbour, add.IsBefore) : labels.Add(add.Label);
        return isAdded ? null : $"has no label '{add.Neighbour}' here";
    }

    private static string? Rename(OrderedSet<string> labels, RenameLabel rename)
    {
        if (!labels.Contains(rename.Label))
        {
            return $"has no label '{rename.Label}' here";
        }

        return labels.Insert(rename.NewLabel, rename.Label, isBefore: true) && labels.Remove(rename.Label)
            ? null
            : $"has the label '{rename.NewLabel}' already";
    }
}
