namespace TypedCdc.IntegrationTests.Values;

/// <summary>The columns of <see cref="EveryValue"/>, from which none is missing.</summary>
internal static class EveryColumn
{
    public static readonly ValueColumn[] All =
    [
        .. ValueColumns.All, .. NumericColumns.All, .. TimeColumns.All, .. ByteColumns.All,
        .. IdentifierColumns.All, .. IntegerColumns.All, .. BitColumns.All, .. NetworkColumns.All, .. ShapeColumns.All, .. TextSearchColumns.All,
    ];
}
