using TypedCdc.Dispatch.Relations;
using TypedCdc.Metadata;

namespace TypedCdc.Dispatch.Sources;

/// <summary>Reads truncations. No row comes with them, so none of the mapped columns need be there.</summary>
internal sealed class TruncateSource<T> : ChangeSource<Truncate<T>>
    where T : ICdcRecord<T>
{
    private static readonly Reader TheReader = new();

    public override Operations Operations => Operations.Truncate;

    public override IEnumerable<(RecordMapping Mapping, bool FromIdentity)> Mappings => [(T.Mapping, false)];

    public override ChangeReader<Truncate<T>> Bind(RelationBinder binder) => TheReader;

    private sealed class Reader : ChangeReader<Truncate<T>>
    {
        public override Truncate<T> Read(ChangeContext context) =>
            new(context.Cascade, context.RestartIdentity, context.Position, context.Transaction);
    }
}
