using TypedCdc.Dispatch.Relations;
using TypedCdc.Metadata;

namespace TypedCdc.Dispatch.Sources;

/// <summary>Reads inserted rows.</summary>
internal sealed class InsertSource<T> : ChangeSource<Insert<T>>
    where T : ICdcRecord<T>
{
    public override Operations Operations => Operations.Insert;

    public override IEnumerable<(RecordMapping Mapping, bool FromIdentity)> Mappings => [(T.Mapping, false)];

    public override ChangeReader<Insert<T>> Bind(RelationBinder binder) => new Reader(binder.Bind<T>());

    private sealed class Reader(RecordReader<T> row) : ChangeReader<Insert<T>>
    {
        public override Insert<T> Read(ChangeContext context) => 
            new(row.Read(context.RowView), context.Position, context.Transaction);
    }
}
