using TypedCdc.Generators.Model;

namespace TypedCdc.Generators.Emission;

/// <summary>Writes the struct that gives what a context knows of a type.</summary>
internal static class JsonEmitter
{
    public static void Emit(SourceWriter writer, JsonModel model)
    {
        var contract = $"{Contract.JsonType}<{model.Type}>";
        writer.Open($"public readonly struct {model.Name} : {contract}");
        writer.Write($"static string {contract}.TypeName => {Literal.Of(model.DisplayName)};");
        writer.Break();
        writer.Write(
            $$"""
            static {{Contract.JsonTypeInfo}}<{{model.Type}}> {{contract}}.TypeInfo { get; } =
                ({{Contract.JsonTypeInfo}}<{{model.Type}}>){{model.Context}}.Default.GetTypeInfo(typeof({{model.Type}}))!;
            """);
        writer.Close();
    }
}
