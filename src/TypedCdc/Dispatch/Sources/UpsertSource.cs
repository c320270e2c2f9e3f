using TypedCdc.Dispatch.Relations;
using TypedCdc.Metadata;

namespace TypedCdc.Dispatch.Sources;

/// <summary>Reads rows as they now are, inserted or updated.</summary>
internal sealed class UpsertSource<T> : ChangeSource<Upsert<T>>
    where T : ICdcRecord<T>
{
    public override Operations Operations => Operations.Insert | Operations.Update;

    public override bool IsUpsert => true;

    public override IEnumerable<(RecordMapping Mapping, bool FromIdentity)> Mappings => [(T.Mapping, false)];

    public override ChangeReader<Upsert<T>> Bind(RelationBinder binder) => new Reader(binder.Bind<T>());

    private sealed class Reader(RecordReader<T> row) : ChangeReader<Upsert<T>>
    {
        public override Upsert<T> Read(ChangeContext context) => 
            new(row.Read(context.RowView), context.Position, context.Transaction);
    }
}
