using TypedCdc.Generators.Model;

namespace TypedCdc.Generators.Emission;

/// <summary>Writes the file of a mapped type: its mapping, and its reader.</summary>
internal static class RecordEmitter
{
    /// <summary>What the mapped type implements.</summary>
    public static string ContractOf(RecordModel record) => record.IsComposite ? Contract.Composite : Contract.Record;

    public static SourceFile Emit(RecordModel record) => FileEmitter.Emit(record.Type, ContractOf(record), writer =>
    {
        var name = record.Type.Declaration.Name;
        MappingEmitter.Emit(writer, record);
        writer.Break();
        writer.Write(Contract.GeneratedCode);
        writer.Write(
            $"""
            static {Contract.RecordReader}<{name}> {ContractOf(record)}<{name}>.Bind(
                {Contract.ColumnBinder} columns) => new {record.ReaderName}({(record.Columns.Any() ? "columns" : "")});
            """);
        writer.Break();
        ReaderEmitter.Emit(writer, record);
    });
}
