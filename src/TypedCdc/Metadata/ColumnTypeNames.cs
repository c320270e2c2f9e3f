namespace TypedCdc.Metadata;

/// <summary>Names CLR types in messages as C# writes them.</summary>
internal static class ColumnTypeNames
{
    public static string CSharpName(this ColumnType type) => type switch
    {
        ColumnType.Boolean => "bool",
        ColumnType.Int16 => "short",
        ColumnType.Int32 => "int",
        ColumnType.Int64 => "long",
        ColumnType.Single => "float",
        ColumnType.Double => "double",
        ColumnType.Decimal => "decimal",
        ColumnType.String => "string",
        ColumnType.Char => "char",
        ColumnType.Bytes => "byte[]",
        ColumnType.Byte => "byte",
        ColumnType.SByte => "sbyte",
        ColumnType.UInt16 => "ushort",
        ColumnType.UInt32 => "uint",
        ColumnType.UInt64 => "ulong",
        ColumnType.Memory => "ReadOnlyMemory<byte>",
        ColumnType.Json => "a type with [CdcJson]",
        ColumnType.Enum => "an enum",
        _ => type.ToString(),
    };
}
