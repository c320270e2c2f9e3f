using TypedCdc.Generators.Model;

namespace TypedCdc.Generators.Emission;

/// <summary>Writes the struct that wraps what a column is read as.</summary>
internal static class ConversionEmitter
{
    public static void Emit(SourceWriter writer, ConversionModel model)
    {
        var contract = $"{Contract.ColumnConverter}<{model.Column}, {model.Type}>";
        writer.Open($"public readonly struct {model.Name} : {contract}");
        writer.Write($"static {model.Type} {contract}.Convert({model.Column} value) => new(value);");
        writer.Close();
    }
}
