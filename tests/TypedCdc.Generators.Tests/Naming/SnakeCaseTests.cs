using Npgsql.NameTranslation;
using TypedCdc.Generators.Naming;

namespace TypedCdc.Generators.Tests.Naming;

public sealed class SnakeCaseTests
{
    [Theory]
    [InlineData("Id", "id")]
    [InlineData("OrderID", "order_id")]
    [InlineData("IDOrder", "id_order")]
    [InlineData("HTTPServerURL", "http_server_url")]
    [InlineData("Line2Text", "line2text")]
    [InlineData("Line2_Text", "line2_text")]
    [InlineData("X", "x")]
    [InlineData("XAxis", "x_axis")]
    [InlineData("_Private", "_private")]
    [InlineData("already_snake", "already_snake")]
    [InlineData("Größe", "größe")]
    [InlineData("ÄußereGröße", "äußere_größe")]
    [InlineData("ΑρχήΤέλος", "αρχή_τέλος")]
    [InlineData("IndexTitle", "index_title")]
    public void Is_that_of_npgsql(string name, string expected)
    {
        Assert.Equal(expected, SnakeCase.Of(name));
        Assert.Equal(NpgsqlSnakeCaseNameTranslator.ConvertToSnakeCase(name), SnakeCase.Of(name));
    }

    [Theory]
    [InlineData("名前", "名前")]
    [InlineData("注文Id", "注文_id")]
    public void Keeps_letters_without_case(string name, string expected) => Assert.Equal(expected, SnakeCase.Of(name));
}
