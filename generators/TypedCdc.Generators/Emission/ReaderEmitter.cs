using TypedCdc.Generators.Model;

namespace TypedCdc.Generators.Emission;

/// <summary>Writes the reader: columns are found by name once, rows are then read in a straight line.</summary>
internal static class ReaderEmitter
{
    public static void Emit(SourceWriter writer, RecordModel record)
    {
        var name = record.Type.Declaration.Name;
        writer.Write(Contract.GeneratedCode);
        if (record.IsReaderObsolete)
        {
            writer.Write("[global::System.Obsolete]");
        }

        var parameters = record.Columns.Any() ? $"({Contract.ColumnBinder} columns)" : "";
        writer.Open(
            $"""
            private sealed class {record.ReaderName}{parameters}
                : {Contract.RecordReader}<{name}>
            """);
        foreach (var column in record.Columns)
        {
            writer.Write($"private readonly {Contract.BoundColumn} {column.Field} = columns[{Literal.Of(column.Column)}];");
        }

        if (record.Columns.Any())
        {
            writer.Break();
        }

        EmitRead(writer, record);
        foreach (var model in record.Enums)
        {
            writer.Break();
            EnumEmitter.Emit(writer, model);
        }

        foreach (var model in record.Json)
        {
            writer.Break();
            JsonEmitter.Emit(writer, model);
        }

        foreach (var model in record.Conversions)
        {
            writer.Break();
            ConversionEmitter.Emit(writer, model);
        }

        writer.Close();
    }

    private static void EmitRead(SourceWriter writer, RecordModel record)
    {
        var hasProperties = record.Properties.Count > 0;
        var end = hasProperties ? ")" : ");";
        var start = $"public override {record.Type.Declaration.Name} Read(in {Contract.RowView} row) => new(";
        if (record.Arguments.Count == 0)
        {
            writer.Write(start + end);
        }
        else
        {
            writer.Write(start);
            writer.Indented(() => EmitArguments(writer, record, end));
        }

        if (hasProperties)
        {
            writer.Open();
            EmitProperties(writer, record);
            writer.Close("};");
        }
    }

    private static void EmitArguments(SourceWriter writer, RecordModel record, string end)
    {
        for (var i = 0; i < record.Arguments.Count; i++)
        {
            var column = record.Arguments[i];
            var label = record.NameArguments ? column.Target + ": " : "";
            writer.Write(Literal.Comment(column.Column));
            writer.Write(label + ValueEmitter.Read(column) + (i == record.Arguments.Count - 1 ? end : ","));
        }
    }

    private static void EmitProperties(SourceWriter writer, RecordModel record)
    {
        foreach (var column in record.Properties)
        {
            writer.Write(Literal.Comment(column.Column));
            writer.Write($"{column.Target} = {ValueEmitter.Read(column)},");
        }
    }
}
