using TypedCdc.Dispatch.Relations;
using TypedCdc.Metadata;
using TypedCdc.Protocol.Messages;

namespace TypedCdc.Dispatch.Sources;

/// <summary>Reads updated rows together with their identity before.</summary>
internal sealed class UpdateSource<T, TOld> : ChangeSource<Update<T, TOld>>
    where T : ICdcRecord<T>
    where TOld : ICdcRecord<TOld>
{
    public override Operations Operations => Operations.Update;

    public override IEnumerable<(RecordMapping Mapping, bool FromIdentity)> Mappings =>
        [(T.Mapping, false), (TOld.Mapping, true)];

    public override ChangeReader<Update<T, TOld>> Bind(RelationBinder binder) =>
        new Reader(binder.Bind<T>(), binder.BindIdentity<TOld>());

    private sealed class Reader(RecordReader<T> row, RecordReader<TOld> old) : ChangeReader<Update<T, TOld>>
    {
        // The server leaves the old key out when it did not change; then the new row has it.
        public override Update<T, TOld> Read(ChangeContext context) => new(
            row.Read(context.RowView),
            old.Read(context.OldPart == TuplePart.None ? context.RowView : context.OldView),
            context.Position,
            context.Transaction);
    }
}
