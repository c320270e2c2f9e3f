using TypedCdc.Generators.Schema.Model;
using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Tables.Actions;

/// <summary>Reads one action of ALTER TABLE.</summary>
internal static class ActionReader
{
    /// <summary>What to do about triggers, rules, row security, storage parameters and owners.</summary>
    private static readonly string[] OfNoInterest =
        ["owner", "enable", "disable", "force", "cluster", "reset", "options", "depends"];

    /// <summary>The action, or null where it does not matter here.</summary>
    public static TableAction? Read(TokenCursor cursor)
    {
        var word = cursor.Word;
        cursor.Next();
        return word switch
        {
            "add" => AddActionReader.Read(cursor),
            "alter" => ColumnActionReader.Read(cursor),
            "drop" => ReadDrop(cursor),
            "rename" => ReadRename(cursor),
            "set" => ReadSet(cursor),
            "replica" => ReadReplicaIdentity(cursor),
            "attach" or "detach" => ReadPartition(cursor, isAttached: word == "attach"),
            "inherit" => new SetParent(NameReader.ReadObject(cursor, "a table's name"), IsInherited: true),
            "no" => ReadNo(cursor),
            "of" => new SetTableType(NameReader.ReadObject(cursor, "a composite type")),
            "not" when cursor.Take("of") => new SetTableType(Type: null),
            "validate" => ReadValidate(cursor),
            _ => SkipOther(cursor, word),
        };
    }

    private static TableAction? SkipOther(TokenCursor cursor, string word)
    {
        if (Array.IndexOf(OfNoInterest, word) < 0)
        {
            cursor.Fail("an action of ALTER TABLE");
        }

        Skip.ToComma(cursor);
        return null;
    }

    private static TableAction ReadDrop(TokenCursor cursor)
    {
        var isConstraint = cursor.Take("constraint");
        if (!isConstraint)
        {
            cursor.Take("column");
        }

        var ifExists = Modifiers.TakeIfExists(cursor);
        var range = cursor.Current.Range;
        var name = cursor.TakeName(isConstraint ? "a constraint's name" : "a column's name");
        Modifiers.TakeCascade(cursor);
        return isConstraint ? new DropConstraint(name) : new DropColumn(name, ifExists, range);
    }

    private static TableAction ReadRename(TokenCursor cursor)
    {
        if (cursor.Take("to"))
        {
            return new RenameRelation(cursor.TakeName("a name"));
        }

        var isConstraint = cursor.Take("constraint");
        if (!isConstraint)
        {
            cursor.Take("column");
        }

        var range = cursor.Current.Range;
        var name = cursor.TakeName("a name");
        cursor.Expect("to");
        var newName = cursor.TakeName("a name");
        return isConstraint ? new RenameConstraint(name, newName) : new RenameColumn(name, newName, range);
    }

    private static TableAction? ReadSet(TokenCursor cursor)
    {
        if (cursor.Take("schema"))
        {
            return new MoveRelation(cursor.TakeName("a schema's name"));
        }

        if (cursor.Take("logged"))
        {
            return new SetPersistence(TablePersistence.Permanent);
        }

        if (cursor.Take("unlogged"))
        {
            return new SetPersistence(TablePersistence.Unlogged);
        }

        Skip.ToComma(cursor);
        return null;
    }

    private static TableAction ReadReplicaIdentity(TokenCursor cursor)
    {
        cursor.Expect("identity");
        var range = cursor.Current.Range;
        if (cursor.Take("using", "index"))
        {
            range = cursor.Current.Range;
            return new SetReplicaIdentity(ReplicaIdentityKind.Index, cursor.TakeName("an index's name"), range);
        }

        var kind = cursor.Take("full") ? ReplicaIdentityKind.Full
            : cursor.Take("nothing") ? ReplicaIdentityKind.Nothing
            : ReplicaIdentityKind.Default;
        if (kind == ReplicaIdentityKind.Default)
        {
            cursor.Expect("default");
        }

        return new SetReplicaIdentity(kind, Index: null, range);
    }

    private static TableAction ReadPartition(TokenCursor cursor, bool isAttached)
    {
        cursor.Expect("partition");
        var partition = NameReader.ReadObject(cursor, "a partition's name");
        Skip.ToComma(cursor);
        return new SetPartition(partition, isAttached);
    }

    private static TableAction? ReadNo(TokenCursor cursor)
    {
        if (cursor.Take("inherit"))
        {
            return new SetParent(NameReader.ReadObject(cursor, "a table's name"), IsInherited: false);
        }

        cursor.Expect("force");
        Skip.ToComma(cursor);
        return null;
    }

    private static TableAction ReadValidate(TokenCursor cursor)
    {
        cursor.Expect("constraint");
        return new ValidateConstraint(cursor.TakeName("a constraint's name"));
    }
}
