using TypedCdc.Generators.Schema.Model;
using TypedCdc.Generators.Schema.Sql;
using TypedCdc.Generators.Schema.Statements;
using TypedCdc.Generators.Schema.Statements.Code;

namespace TypedCdc.Generators.Schema.Catalogue;

/// <summary>The database as it is after the statements so far.</summary>
internal sealed class DatabaseState
{
    private readonly HashSet<string> _missing = [];
    private SqlScript? _script;
    private List<SchemaProblem> _problems = [];

    public DatabaseState(string defaultSchema)
    {
        Path = new SearchPath(defaultSchema);
        Types = new TypeRegistry(Path, Relations);
    }

    public SearchPath Path { get; }

    public RelationRegistry Relations { get; } = new();

    public TypeRegistry Types { get; }

    /// <summary>How much may follow from statements that do not say it.</summary>
    public Budget Budget { get; } = new();

    public Dictionary<string, PublicationState> Publications { get; } = [];

    /// <summary>The names of extensions, in order.</summary>
    public SortedSet<string> Extensions { get; } = new(StringComparer.Ordinal);

    public List<FormerTable> FormerTables { get; } = [];

    /// <summary>What code that is not run may have made or changed.</summary>
    public UnreadNames Unread { get; } = new();

    /// <summary>Functions that would change the schema if they were called.</summary>
    public Dictionary<string, CreateRoutine> Routines { get; } = new(StringComparer.Ordinal);

    /// <summary>Those that were called.</summary>
    public HashSet<string> CalledRoutines { get; } = new(StringComparer.Ordinal);

    /// <summary>Goes to another file, which is run in a session of its own.</summary>
    public void Enter(SqlScript script) => _script = script;

    public SqlLocation Locate(TextRange range) => _script!.Locate(range);

    public void Report(SchemaProblemKind kind, TextRange range, string message) =>
        _problems.Add(new SchemaProblem(kind, Locate(range), message));

    /// <summary>What was reported since the last time.</summary>
    public List<SchemaProblem> TakeProblems()
    {
        var problems = _problems;
        _problems = [];
        return problems;
    }

    /// <summary>The full name of what is made under a name.</summary>
    public ObjectKey KeyOf(ObjectName name, TablePersistence persistence = TablePersistence.Permanent) =>
        new(persistence == TablePersistence.Temporary ? SearchPath.Temporary : name.Schema ?? Path.Creation, name.Name);

    /// <summary>The relation, or null where there is none.</summary>
    public RelationState? FindRelation(ObjectName name)
    {
        if (name.Schema is { } schema)
        {
            return Relations.Find(new ObjectKey(schema, name.Name));
        }

        var found = Relations.Find(new ObjectKey(SearchPath.Temporary, name.Name))
            ?? Relations.Find(new ObjectKey(BuiltInTypes.Schema, name.Name));
        for (var i = 0; found is null && i < Path.Schemas.Count; i++)
        {
            found = Relations.Find(new ObjectKey(Path.Schemas[i], name.Name));
        }

        return found;
    }

    public TableState? FindTable(ObjectName name) => FindRelation(name) as TableState;

    /// <summary>The table; where there is none, that is reported.</summary>
    public TableState? RequireTable(ObjectName name)
    {
        var table = FindTable(name);
        if (table is null)
        {
            ReportMissing("table", name);
        }

        return table;
    }

    /// <summary>The column; where there is none, that is reported, unless the columns are not known.</summary>
    public ColumnState? RequireColumn(TableState table, string column, TextRange range)
    {
        var found = table.FindColumn(column);
        if (found is null && Unread.MayDiffer(table.Key.Name) && Unread.MayBe(column))
        {
            table.AreColumnsKnown = false;
        }
        else if (found is null && table.AreColumnsKnown)
        {
            Report(SchemaProblemKind.NotFound, range, $"the table {table.Key} has no column {column} here");
        }

        return found;
    }

    /// <summary>Reports that columns of the table are too many to be kept.</summary>
    public void ReportOverfull(TableState table, TextRange range)
    {
        if (table.Columns.IsOverfull)
        {
            Report(SchemaProblemKind.NotUnderstood, range, $"the table {table.Key} has more than {ColumnList.Most} columns");
        }
    }

    /// <summary>Reports, once, that more follows from statements than can be kept.</summary>
    public void ReportExhaustion(TextRange range)
    {
        if (Budget.TakeReport())
        {
            Report(
                SchemaProblemKind.NotUnderstood,
                range,
                $"more than {Budget.MostCopies} columns, indexes and published tables are inherited or copied, or too much is changed at once; from here on the schema is not complete");
        }
    }

    /// <summary>Once: what lacks one statement may be the subject of hundreds.</summary>
    public void ReportMissing(string kind, ObjectName name)
    {
        if (!Unread.MayBe(name.Name) && _missing.Add($"{kind} {name}"))
        {
            Report(SchemaProblemKind.NotFound, name.Range, $"there is no {kind} {name} here; its CREATE must come before");
        }
    }

    public void ReportPresent(string kind, ObjectKey key, TextRange range)
    {
        if (!Unread.MayDiffer(key.Name))
        {
            Report(SchemaProblemKind.AlreadyExists, range, $"there is a {kind} {key} already; this one is left out");
        }
    }
}
