using TypedCdc.Generators.Emission;
using TypedCdc.Generators.Model;
using TypedCdc.Generators.Naming;
using TypedCdc.Generators.Parsing;

namespace TypedCdc.Generators;

/// <summary>What is generated.</summary>
internal static class Artefacts
{
    public static readonly Artefact<RecordModel> Record =
        new(MetadataName.CdcTable, RecordParser.ParseTable, RecordEmitter.Emit);

    public static readonly Artefact<RecordModel> Composite =
        new(MetadataName.CdcComposite, RecordParser.ParseComposite, RecordEmitter.Emit);

    public static readonly Artefact<HandlerModel> Handler =
        new(MetadataName.CdcHandler, HandlerParser.Parse, HandlerEmitter.Emit);
}
