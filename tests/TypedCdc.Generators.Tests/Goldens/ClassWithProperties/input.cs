using System;
using TypedCdc;

namespace Shop;

[CdcTable("customers")]
public partial class Customer
{
    public required long Id { get; init; }

    public string Name { get; set; } = "";

    public string? Email { get; private set; }

    public string Display => $"{Name} <{Email}>";

    public static int Count { get; set; }

    public int this[int index] { get => index; set { } }

    internal bool Internal { get; set; }

    [CdcColumn("Secret")]
    internal bool Mapped { get; set; }

    [CdcIgnore]
    public Uri? Page { get; set; }
}
