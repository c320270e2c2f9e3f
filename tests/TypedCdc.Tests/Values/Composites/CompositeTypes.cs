using TypedCdc.Values;

namespace TypedCdc.Tests.Values.Composites;

/// <summary>The composites that are read here, as the catalogue has them.</summary>
internal static class CompositeTypes
{
    public static readonly PgType Place = Of(16_400, "public", "place", ("street", "text"), ("number", "int4"));

    public static readonly PgType Places = new(16_401, "public", "place[]", PgTypeKind.Array, 16_401) { Element = Place };

    public static readonly PgType Visit = new(16_402, "sales", "visit", PgTypeKind.Composite, 16_402)
    {
        Fields = [new("id", 1, ReadableTypes.BuiltIn("int8")!), new("other", 2, ReadableTypes.BuiltIn("text")!), new("At", 4, Place), new("others", 5, Places)],
    };

    public static PgType Of(uint oid, string schema, string name, params (string Name, string Type)[] fields) =>
        new(oid, schema, name, PgTypeKind.Composite, oid)
        {
            Fields = [.. fields.Select((field, i) => new PgField(field.Name, (short)(i + 1), ReadableTypes.BuiltIn(field.Type)!))],
        };
}
