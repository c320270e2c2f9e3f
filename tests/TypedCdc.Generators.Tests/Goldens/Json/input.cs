using System.Collections.Generic;
using System.Text.Json.Serialization;
using TypedCdc;

namespace Shop;

public sealed record Address(string Street, string Town);

public readonly record struct Size(int Width, int Height);

[JsonSerializable(typeof(Address))]
[JsonSerializable(typeof(Size))]
[JsonSerializable(typeof(Dictionary<string, string?>))]
public sealed partial class ShopJson : JsonSerializerContext;

[CdcTable("customers")]
public partial record Customer(
    [CdcJson(typeof(ShopJson))] Address Home,
    [CdcJson(typeof(ShopJson))] Address? Work,
    [CdcJson(typeof(ShopJson))] Toast<Address?> Old,
    [CdcJson(typeof(ShopJson))] Size Size,
    [CdcJson(typeof(ShopJson))] Toast<Size?> LastSize)
{
    [CdcJson(typeof(ShopJson))]
    public required List<Address?> Others { get; init; }

    [CdcJson(typeof(ShopJson))]
    public required Dictionary<string, string?> Labels { get; init; }
}
