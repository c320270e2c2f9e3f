using TypedCdc.Generators.Model;

namespace TypedCdc.Generators.Emission;

/// <summary>Writes the expression that reads one column.</summary>
internal static class ValueEmitter
{
    /// <summary>The expression, over several lines where one would be hard to read.</summary>
    public static string Read(ColumnModel column)
    {
        var value = column.Value;
        var read = value.IsNullable
            ? $"row.IsNull({column.Field}) ? {Null(value)} : {Get(column)}"
            : Get(column);

        // Created rather than converted, since C# does not convert an interface.
        return value.IsToast
            ? $"""
            row.IsUnchanged({column.Field})
                ? {Contract.Toast}<{Written(value)}>.Unchanged
                : new({read})
            """
            : read;
    }

    private static string Get(ColumnModel column) => column.Value.Reader is { Method: { } method }
        ? $"row.Get{method}({column.Field})"
        : $"row.Get<{column.Value.Reader.Type}, {column.Value.Reader.Name}>({column.Field})";

    private static string Null(ValueModel value) => value.IsValueType ? $"default({Written(value)})" : "null";

    private static string Written(ValueModel value) => value.IsNullable ? value.Type + "?" : value.Type;
}
