using TypedCdc.Generators.Model;

namespace TypedCdc.Generators.Tests.Rules;

/// <summary>Parsers and emitters that fail for <c>Order</c>, and for every handler.</summary>
internal static class Defects
{
    public static Artefact<RecordModel> InParser { get; } = Artefacts.Record with
    {
        Parse = (type, cancellationToken) =>
            type.Name == "Order" ? throw Forced() : Artefacts.Record.Parse(type, cancellationToken),
    };

    public static Artefact<RecordModel> InEmitter { get; } = Artefacts.Record with
    {
        Emit = model => model.Type.Declaration.Name == "Order" ? throw Forced() : Artefacts.Record.Emit(model),
    };

    public static Artefact<HandlerModel> InHandlerParser { get; } = Artefacts.Handler with
    {
        Parse = (_, _) => throw Forced(),
    };

    private static InvalidOperationException Forced() => new("forced");
}
