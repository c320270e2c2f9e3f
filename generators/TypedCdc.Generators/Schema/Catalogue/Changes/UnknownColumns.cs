using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Schema.Catalogue.Changes;

/// <summary>Columns of a query, of which only the names that are used are known.</summary>
internal static class UnknownColumns
{
    public static TypeUse Type { get; } = new(new TypeState(new ObjectKey("", "unknown"), TypeKind.Unknown), [], Fields: null, IsArray: false);
}
