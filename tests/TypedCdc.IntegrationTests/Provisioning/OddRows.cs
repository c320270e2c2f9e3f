using System.Threading.Channels;

namespace TypedCdc.IntegrationTests.Provisioning;

[CdcTable("tä\"ble.x", Schema = "odd. \"schema\"")]
public readonly partial record struct OddRow([CdcColumn("a \"b\".c")] long Id);

/// <summary>Passes rows of a table with odd names on.</summary>
[CdcHandler]
public sealed partial class OddRows : IChangeHandler<Upsert<OddRow>>
{
    public Channel<long> Rows { get; } = Channel.CreateUnbounded<long>();

    public ValueTask HandleAsync(Upsert<OddRow> change, CancellationToken cancellationToken) =>
        Rows.Writer.WriteAsync(change.Row.Id, cancellationToken);
}
