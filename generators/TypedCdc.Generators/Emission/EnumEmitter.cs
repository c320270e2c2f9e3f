using TypedCdc.Generators.Model;

namespace TypedCdc.Generators.Emission;

/// <summary>Writes the method that finds the enum member for a label, without making a string of the label.</summary>
internal static class EnumEmitter
{
    public static void Emit(SourceWriter writer, EnumModel model)
    {
        writer.Open(
            $"""
            private static {model.Type} {model.Reader}(
                {Contract.BoundColumn} column,
                {Contract.ReadOnlySpan}<byte> label)
            """);
        foreach (var label in model.Labels)
        {
            writer.Open($"if ({Contract.SequenceEqual}(label, {Literal.Of(label.Label)}u8))");
            writer.Write($"return {label.Member};");
            writer.Close();
            writer.Break();
        }

        writer.Write($"throw {Contract.RowView}.UnknownLabel(column, label, {Literal.Of(model.DisplayName)});");
        writer.Close();
    }
}
