using TypedCdc.Generators.Model;

namespace TypedCdc.Generators.Emission;

/// <summary>Writes which columns a type names.</summary>
internal static class MappingEmitter
{
    public static void Emit(SourceWriter writer, RecordModel record)
    {
        var name = record.Type.Declaration.Name;
        var mapping = record.IsComposite ? Contract.CompositeMapping : Contract.RecordMapping;
        writer.Write(Contract.GeneratedCode);
        writer.Write(
            $$"""
            static {{mapping}} {{RecordEmitter.ContractOf(record)}}<{{name}}>.Mapping { get; } = new(
                {{Literal.Of(record.Table.Schema)}},
                {{Literal.Of(record.Table.Name)}},
                typeof({{name}}),
                [{{Columns(record)}}]);
            """);
    }

    private static string Columns(RecordModel record) => record.Columns.Any()
        ? string.Concat(record.Columns.Select(column => $"\n        {Column(column)}")) + "\n    "
        : "";

    private static string Column(ColumnModel column) =>
        $"{New(column, $"{Literal.Of(column.Column)}, {Literal.Of(column.Member)}")}{Traits(column.Value)},";

    private static string New(ColumnModel column, string names) => column.Value.Reader is { Method: { } method }
        ? $"new({names}, {Contract.ColumnType}.{method})"
        : $"new {Contract.ReaderMapping}<{column.Value.Reader.Type}, {column.Value.Reader.Name}>({names})";

    private static string Traits(ValueModel value)
    {
        var traits = Names(value).Select(name => $"{name} = true").ToList();
        return traits.Count == 0 ? "" : $" {{ {string.Join(", ", traits)} }}";
    }

    private static IEnumerable<string> Names(ValueModel value)
    {
        if (value.IsNullable || value.Reader.TakesNull)
        {
            yield return "IsNullable";
        }

        if (value.IsToast)
        {
            yield return "IsToast";
        }

        if (value.IsReselected)
        {
            yield return "IsReselected";
        }
    }
}
