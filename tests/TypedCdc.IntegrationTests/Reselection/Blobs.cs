using TypedCdc.IntegrationTests.Pipelines;

namespace TypedCdc.IntegrationTests.Reselection;

/// <summary>Values of a type without a binary form.</summary>
internal static partial class Blobs
{
    [CdcTable("blobs")]
    internal sealed partial record Blob(int Id, [CdcReselect] Toast<PgRaw> Body);

    [CdcHandler]
    internal sealed partial class BlobRecorder : Recorder, IChangeHandler<Update<Blob>>
    {
        public ValueTask HandleAsync(Update<Blob> change, CancellationToken cancellationToken) =>
            Record(change.Position, $"{change.Row.Body.Value.Format} {change.Row.Body.Value.Bytes.Length}");
    }
}
