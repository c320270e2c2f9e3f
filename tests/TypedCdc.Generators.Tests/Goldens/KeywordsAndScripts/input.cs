using TypedCdc;

namespace Shop.@event;

public enum @enum { @default, Größe }

[CdcTable("classes")]
public partial record @class(long @int, string Größe, @enum @record, string 名前, [property: CdcColumn("a\"b\nc\\d")] int Odd)
{
    public required int @namespace { get; init; }
}
