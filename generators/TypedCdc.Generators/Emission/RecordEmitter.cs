using TypedCdc.Generators.Model;

namespace TypedCdc.Generators.Emission;

/// <summary>Writes the file of a mapped type: its mapping, and its reader.</summary>
internal static class RecordEmitter
{
    public static SourceFile Emit(RecordModel record) => FileEmitter.Emit(record.Type, Contract.Record, writer =>
    {
        var name = record.Type.Declaration.Name;
        MappingEmitter.Emit(writer, record);
        writer.Break();
        writer.Write(Contract.GeneratedCode);
        writer.Write(
            $"""
            static {Contract.RecordReader}<{name}> {Contract.Record}<{name}>.Bind(
                {Contract.ColumnBinder} columns) => new {record.ReaderName}({(record.Columns.Any() ? "columns" : "")});
            """);
        writer.Break();
        ReaderEmitter.Emit(writer, record);
    });
}
