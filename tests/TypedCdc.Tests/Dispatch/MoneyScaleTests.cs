using TypedCdc.Dispatch.Relations;
using TypedCdc.Protocol.Messages;
using TypedCdc.Provisioning;
using TypedCdc.Values;

namespace TypedCdc.Tests.Dispatch;

/// <summary>Money is built in, but how many digits it has after the point is asked of the server.</summary>
public sealed class MoneyScaleTests
{
    private const uint Price = 16_500;
    private const uint Prices = 16_501;

    private static readonly RelationColumn[] Columns =
        [new("id", 23, -1, true), new("price", PgTypeOid.Money, -1, false), new("prices", PgTypeOid.MoneyArray, -1, false)];

    [Fact]
    public async Task The_catalogue_is_asked_once()
    {
        var catalog = new YenCatalog();
        var types = new TypeRegistry(catalog);

        Assert.False(types.Knows(Columns));
        await types.LearnAsync(Columns, TestContext.Current.CancellationToken);
        Assert.True(types.Knows(Columns));
        await types.LearnAsync(Columns, TestContext.Current.CancellationToken);

        Assert.Equal(["790 791"], catalog.Questions);
        Assert.Equal(0, types[PgTypeOid.Money].Scale);
        Assert.Equal(0, types[PgTypeOid.MoneyArray].Element?.Scale);
    }

    [Fact]
    public void Without_a_catalogue_it_has_two()
    {
        var types = new TypeRegistry(catalog: null);

        Assert.True(types.Knows(Columns));
        Assert.Equal(2, types[PgTypeOid.Money].Scale);
    }

    [Fact]
    public void Domains_and_arrays_over_money_have_it_too()
    {
        var types = YenCatalog.Types();

        Assert.Equal(0, types.Find(Price)?.Underlying.Scale);
        Assert.Equal(0, types.Find(Prices)?.Underlying.Element?.Scale);
    }

    private sealed class YenCatalog : ITypeCatalog
    {
        public List<string> Questions { get; } = [];

        public static CatalogTypes Types()
        {
            var types = new CatalogTypes();
            types.Add(new CatalogType(PgTypeOid.Money, "pg_catalog", "money", 'b') { Scale = 0 });
            types.Add(new CatalogType(Price, "public", "price", 'd') { PartOid = PgTypeOid.Money });
            types.Add(new CatalogType(Prices, "public", "prices", 'd') { PartOid = PgTypeOid.MoneyArray });
            return types;
        }

        public ValueTask<IReadOnlyCollection<PgType>> FindAsync(IReadOnlyCollection<uint> oids, CancellationToken cancellationToken)
        {
            Questions.Add(string.Join(' ', oids));
            return new([.. oids.Select(Types().Find).OfType<PgType>()]);
        }
    }
}
