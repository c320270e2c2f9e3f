using System.Text.Json.Serialization;

namespace TypedCdc.Tests.Docs.Snippets;

public sealed record Address(string Street, string Town);

[JsonSerializable(typeof(Address))]
public sealed partial class ShopJson : JsonSerializerContext;

[CdcTable("customers")]
public sealed partial record Customer(long Id, [CdcJson(typeof(ShopJson))] Address? Address);
