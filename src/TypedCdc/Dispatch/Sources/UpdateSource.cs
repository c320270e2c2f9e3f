using TypedCdc.Dispatch.Relations;
using TypedCdc.Metadata;
using TypedCdc.Protocol.Messages;

namespace TypedCdc.Dispatch.Sources;

/// <summary>Reads updated rows, with the whole row before where it was sent.</summary>
internal sealed class UpdateSource<T> : ChangeSource<Update<T>>
    where T : ICdcRecord<T>
{
    public override Operations Operations => Operations.Update;

    public override IEnumerable<(RecordMapping Mapping, bool FromIdentity)> Mappings => [(T.Mapping, false)];

    public override ChangeReader<Update<T>> Bind(RelationBinder binder) => new Reader(binder.Bind<T>());

    private sealed class Reader(RecordReader<T> row) : ChangeReader<Update<T>>
    {
        public override Update<T> Read(ChangeContext context) => context.OldPart == TuplePart.Old
            ? new(row.Read(context.RowView), row.Read(context.OldView), context.Position, context.Transaction)
            : new(row.Read(context.RowView), context.Position, context.Transaction);
    }
}
