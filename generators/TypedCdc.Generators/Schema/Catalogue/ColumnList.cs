using System.Collections;
using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Schema.Catalogue;

/// <summary>The columns of a table in order, found by name at once. PostgreSQL refuses more than 1,600, and so does this.</summary>
internal sealed class ColumnList(TableState table) : IReadOnlyList<ColumnState>
{
    /// <summary>MaxHeapAttributeNumber.</summary>
    public const int Most = 1600;

    private readonly List<ColumnState> _columns = [];
    private readonly Dictionary<string, ColumnState> _byName = [];

    public int Count => _columns.Count;

    /// <summary>Whether a column was too much.</summary>
    public bool IsOverfull { get; private set; }

    public ColumnState this[int index] => _columns[index];

    public ColumnState? Find(string name) => _byName.TryGetValue(name, out var column) ? column : null;

    /// <summary>Adds a column of a new name, unless the list is full.</summary>
    public void Add(ColumnState column)
    {
        IsOverfull |= _columns.Count >= Most;
        if (_columns.Count < Most && !_byName.ContainsKey(column.Name))
        {
            _columns.Add(column);
            _byName.Add(column.Name, column);
            Use(column.Type);
        }
    }

    /// <summary>Gives a column another type, which brings its own way of storage: ATExecAlterColumnType in tablecmds.c.</summary>
    public void SetType(ColumnState column, TypeUse type)
    {
        column.Type = type;
        column.Storage = ColumnStorage.Default;
        Use(type);
    }

    public void Remove(ColumnState column)
    {
        if (_columns.Remove(column))
        {
            _byName.Remove(column.Name);
        }
    }

    /// <summary>Gives a column another name, unless one has it already.</summary>
    public void Rename(ColumnState column, string name)
    {
        if (!_byName.ContainsKey(name))
        {
            _byName.Remove(column.Name);
            column.Name = name;
            _byName.Add(name, column);
        }
    }

    public IEnumerator<ColumnState> GetEnumerator() => _columns.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>So that the columns are found when the type is dropped. Those of pg_catalog never are.</summary>
    private void Use(TypeUse use)
    {
        if (use.Type.Key.Schema != BuiltInTypes.Schema)
        {
            use.Type.UsingTables.Add(table);
        }
    }
}
