using TypedCdc.Dispatch;
using TypedCdc.Metadata;
using TypedCdc.Provisioning.Catalog;
using TypedCdc.Provisioning.Checks;
using TypedCdc.Provisioning.Needs;
using TypedCdc.Values;

namespace TypedCdc.Tests.Provisioning;

/// <summary>A pipeline and a database that fit, of which tests change one thing.</summary>
internal static class Situation
{
    public static readonly TableName Orders = new("shop", "orders");

    public static CatalogTable Table { get; } = new(Orders)
    {
        HasToast = true,
        Identity = new CatalogIdentity('d', ["id"]),
        Columns = [Column("id", "int8"), Column("total", "numeric"), Column("note", "text") with { IsToastable = true }, Column("rest", "int4")],
    };

    public static CatalogPublication Publication { get; } = new()
    {
        Operations = Operations.Insert | Operations.Update | Operations.Delete,
        Members = new Dictionary<TableName, CatalogMember> { [Orders] = new(["id", "total"], HasRowFilter: false) },
        Published = new HashSet<TableName> { Orders },
    };

    public static CatalogSlot Slot { get; } = new() { Plugin = "pgoutput", Database = "db", Confirmed = "0/1" };

    public static DatabaseCatalog Catalog { get; } = new()
    {
        Server = new CatalogServer(180000, "db", "logical", 10, 1, 10, 0) { MaxPrepared = 10 },
        Role = new CatalogRole("cdc", IsSuperuser: false, CanReplicate: true, CanCreate: true),
        Slot = Slot,
        Publication = Publication,
        Tables = new Dictionary<TableName, CatalogTable> { [Orders] = Table },
    };

    public static PipelineNeeds Needs { get; } = NeedsOf(
        Operations.Insert | Operations.Update | Operations.Delete,
        new RecordNeeds(Mapping(new ColumnMapping("id", "Id", ColumnType.Int64), new ColumnMapping("total", "Total", ColumnType.Decimal)), Operations.Insert | Operations.Update, FromIdentity: false),
        new RecordNeeds(Mapping(new ColumnMapping("id", "Id", ColumnType.Int64)), Operations.Delete, FromIdentity: true));

    public static PipelineNeeds NeedsOf(Operations operations, params RecordNeeds[] records) =>
        new([new TableNeeds(Orders, operations, records)]);

    public static RecordMapping Mapping(params ColumnMapping[] columns) => new("shop", "orders", typeof(Order), columns);

    public static CatalogColumn Column(string name, string type) => new(name, ReadableTypes.BuiltIn(type)!);

    public static DatabaseCatalog WithTable(CatalogTable table) =>
        Catalog with { Tables = new Dictionary<TableName, CatalogTable> { [Orders] = table } };

    public static DatabaseCatalog WithMember(params string[]? columns) => Catalog with
    {
        Publication = Publication with { Members = new Dictionary<TableName, CatalogMember> { [Orders] = new(columns, HasRowFilter: false) } },
    };

    public static CheckContext Context(DatabaseCatalog? catalog = null, PipelineNeeds? needs = null, Action<CdcOptions>? configure = null)
    {
        var options = new CdcOptions();
        configure?.Invoke(options);
        return new CheckContext(options, needs ?? Needs, catalog ?? Catalog);
    }

    private sealed record Order;
}
