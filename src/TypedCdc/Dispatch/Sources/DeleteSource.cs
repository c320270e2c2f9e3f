using TypedCdc.Dispatch.Relations;
using TypedCdc.Metadata;

namespace TypedCdc.Dispatch.Sources;

/// <summary>Reads what was sent of deleted rows.</summary>
internal sealed class DeleteSource<TOld> : ChangeSource<Delete<TOld>>
    where TOld : ICdcRecord<TOld>
{
    public override Operations Operations => Operations.Delete;

    public override IEnumerable<(RecordMapping Mapping, bool FromIdentity)> Mappings => [(TOld.Mapping, true)];

    public override ChangeReader<Delete<TOld>> Bind(RelationBinder binder) => new Reader(binder.BindIdentity<TOld>());

    private sealed class Reader(RecordReader<TOld> old) : ChangeReader<Delete<TOld>>
    {
        public override Delete<TOld> Read(ChangeContext context) =>
            new(old.Read(context.OldView), context.Position, context.Transaction);
    }
}
