using TypedCdc.Generators.Model;

namespace TypedCdc.Generators.Emission;

/// <summary>Writes the struct that finds the enum member for a label, without making a string of the label.</summary>
internal static class EnumEmitter
{
    public static void Emit(SourceWriter writer, EnumModel model)
    {
        var contract = $"{Contract.EnumLabels}<{model.Type}>";
        writer.Open($"public readonly struct {model.LabelsName} : {contract}");
        writer.Write($"static string {contract}.EnumName => {Literal.Of(model.DisplayName)};");
        writer.Break();
        writer.Open(
            $"""
            static bool {contract}.TryFind(
                {Contract.ReadOnlySpan}<byte> label,
                out {model.Type} value)
            """);
        foreach (var label in model.Labels)
        {
            writer.Open($"if ({Contract.SequenceEqual}(label, {Literal.Of(label.Label)}u8))");
            writer.Write($"value = {label.Member};");
            writer.Write("return true;");
            writer.Close();
            writer.Break();
        }

        if (model.Unknown is not null)
        {
            writer.Write("// any other label");
        }

        writer.Write($"value = {model.Unknown ?? "default"};");
        writer.Write($"return {(model.Unknown is null ? "false" : "true")};");
        writer.Close();
        writer.Close();
    }
}
