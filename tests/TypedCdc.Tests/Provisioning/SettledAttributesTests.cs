using TypedCdc.Provisioning;

namespace TypedCdc.Tests.Provisioning;

public sealed class SettledAttributesTests
{
    private readonly SettledAttributes _settled = new();

    [Fact]
    public void A_renamed_attribute_is_no_new_one()
    {
        Assert.Equal("2", Recent(Row((1, false, 23), (2, true, 23))));
        Assert.Equal("", Recent(Row((1, false, 23), (2, false, 23))));
        Assert.Equal("3", Recent(Row((1, true, 23), (2, true, 23), (3, true, 23))));
    }

    [Fact]
    public void A_dropped_attribute_may_be_in_older_values()
    {
        Assert.Equal("", Recent(Row((1, false, 23), (2, false, 23))));
        Assert.Equal("1", Recent(Row((1, true, 0), (2, false, 23))));
    }

    [Fact]
    public void Composites_are_told_apart()
    {
        Assert.Equal("", Recent(Row((1, false, 23))));
        Assert.Equal("1", Recent(Row((1, true, 23)) with { Oid = 6 }));
    }

    private static CatalogType Row(params (short Number, bool IsRecent, uint TypeOid)[] attributes) => new(5, "public", "place", 'c')
    {
        Attributes = [.. attributes.Select(attribute => new CatalogAttribute("a", attribute.Number, attribute.TypeOid, 4, attribute.IsRecent))],
    };

    private string Recent(CatalogType row) =>
        string.Join(',', _settled.Settle(row).Attributes.Where(attribute => attribute.IsRecent).Select(attribute => attribute.Number));
}
