using TypedCdc.Metadata;
using TypedCdc.Protocol.Messages;
using TypedCdc.Provisioning;
using TypedCdc.Values;

namespace TypedCdc.Dispatch.Relations;

/// <summary>
/// Binds mapped types to one version of a table, by the names of columns. Gathers all that does not fit, so that one
/// error tells everything.
/// </summary>
internal sealed class RelationBinder(RelationMessage relation, TypeRegistry types)
{
    private readonly List<string> _problems = [];
    private readonly HashSet<PgType> _composites = new(ReferenceEqualityComparer.Instance);
    private readonly List<int> _reselected = [];

    /// <summary>The bound columns that are selected where an update leaves them out; null where there are none.</summary>
    public ReselectedColumns? Reselected => _reselected.Count == 0 ? null : new ReselectedColumns(relation, types, _reselected);

    /// <summary>The composites that values of bound columns have in them.</summary>
    public IEnumerable<PgType> Composites => _composites;

    /// <summary>Binds a mapped type to the whole row.</summary>
    public RecordReader<T> Bind<T>()
        where T : ICdcRecord<T> => T.Bind(new ColumnBinder(Columns(T.Mapping, fromIdentity: false)));

    /// <summary>Binds a mapped type to the replica-identity columns.</summary>
    public RecordReader<T> BindIdentity<T>()
        where T : ICdcRecord<T> => T.Bind(new ColumnBinder(Columns(T.Mapping, fromIdentity: true)));

    /// <summary>Ends the binding.</summary>
    /// <exception cref="SchemaMismatchException">Something did not fit.</exception>
    public void ThrowIfMismatched()
    {
        if (_problems.Count > 0)
        {
            throw new SchemaMismatchException(
                relation.Table.ToString(),
                $"Table {relation.Table} does not fit the types that are mapped to it:{Environment.NewLine}"
                + string.Join(Environment.NewLine, _problems.Distinct().Select(problem => $"- {problem}")));
        }
    }

    private List<BoundColumn> Columns(RecordMapping mapping, bool fromIdentity)
    {
        var bound = new List<BoundColumn>(mapping.Columns.Count);
        foreach (var column in mapping.Columns)
        {
            var index = IndexOf(column.Column);
            var type = index < 0 ? types[0] : types[relation.Columns[index].TypeOid];
            if (Problem(mapping, column, index, type, fromIdentity) is { } problem)
            {
                _problems.Add(problem);
            }

            _composites.UnionWith(type.Composites);
            bound.Add(new BoundColumn(relation.Table, column, column.IsReselected && index >= 0 && !fromIdentity ? SecondCell(index) : index, type));
        }

        return bound;
    }

    private int SecondCell(int index)
    {
        var position = _reselected.IndexOf(index);
        if (position < 0)
        {
            position = _reselected.Count;
            _reselected.Add(index);
        }

        return relation.Columns.Count + position;
    }

    private string? Problem(RecordMapping mapping, ColumnMapping column, int index, PgType type, bool fromIdentity)
    {
        var member = $"{mapping.RecordType.Name}.{column.Member}";
        if (index < 0)
        {
            var present = string.Join(", ", relation.Columns.Select(known => known.Name));
            return $"{SchemaRule.ColumnMissing}: {member} wants column {column.Column}, which is not sent. Columns that are: {present}. "
                + $"Name another with [CdcColumn], leave {column.Member} out with [CdcIgnore], or add the column to the table or to the publication's column list.";
        }

        if (column.Misfit(type) is { } misfit)
        {
            return $"{misfit.Rule}: {member} is {column.TypeName}, but column {column.Column} is {type}: {misfit.Reason}.";
        }

        return fromIdentity && !relation.Columns[index].IsKey
            ? $"{IdentityRule()}: {member} wants column {column.Column} of the row before, but {IdentityText()}. Leave {column.Member} out of {mapping.RecordType.Name}, or run ALTER TABLE {QuotedTable()} REPLICA IDENTITY FULL."
            : null;
    }

    private string IdentityText()
    {
        var keys = string.Join(", ", relation.Columns.Where(known => known.IsKey).Select(known => known.Name));
        return relation.ReplicaIdentity switch
        {
            ReplicaIdentity.Nothing => "the table has REPLICA IDENTITY NOTHING",
            _ when keys.Length == 0 => "the table has no replica identity, since it has no primary key",
            ReplicaIdentity.Index => $"the table's replica identity index has only {keys}",
            _ => $"the table's replica identity, its primary key, has only {keys}",
        };
    }

    private string IdentityRule() => relation.Columns.Any(known => known.IsKey)
        ? SchemaRule.ReplicaIdentityTooSmall
        : SchemaRule.ReplicaIdentityMissing;

    private string QuotedTable() => SqlName.Quote(relation.Table);

    private int IndexOf(string column)
    {
        for (var i = 0; i < relation.Columns.Count; i++)
        {
            if (relation.Columns[i].Name == column)
            {
                return i;
            }
        }

        return -1;
    }
}
