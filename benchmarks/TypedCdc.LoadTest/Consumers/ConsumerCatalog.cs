using TypedCdc.LoadTest.Results;

namespace TypedCdc.LoadTest.Consumers;

/// <summary>All consumers by name.</summary>
public static class ConsumerCatalog
{
    public const string TypedCdc = "typedcdc";
    public const string TypedCdcStruct = "typedcdc-struct";
    public const string TypedCdcText = "typedcdc-text";
    public const string TypedCdcAssembled = "typedcdc-assembled";
    public const string NpgsqlTyped = "npgsql-typed";
    public const string NpgsqlRaw = "npgsql-raw";
    public const string Limit = "limit";
    public const string RecvLogical = "recvlogical";

    public static IReadOnlyList<string> All { get; } =
        [TypedCdc, TypedCdcStruct, TypedCdcText, TypedCdcAssembled, NpgsqlTyped, NpgsqlRaw, Limit, RecvLogical];

    /// <summary>Those that see when a transaction was committed.</summary>
    public static IReadOnlyList<string> WithLatency { get; } =
        [TypedCdc, TypedCdcStruct, TypedCdcText, NpgsqlTyped, Limit];

    public static IConsumer Create(string name) => name switch
    {
        TypedCdc => new TypedCdcConsumer<OrderHandler>(reading => new OrderHandler(reading), options => { }),
        TypedCdcStruct => new TypedCdcConsumer<OrderFiguresHandler>(reading => new OrderFiguresHandler(reading), options => { }),
        TypedCdcText => new TypedCdcConsumer<OrderHandler>(reading => new OrderHandler(reading), options => options.Binary = false),
        TypedCdcAssembled => new TypedCdcConsumer<OrderHandler>(
            reading => new OrderHandler(reading), options => options.Streaming = StreamingMode.Off),
        NpgsqlTyped => new NpgsqlTypedConsumer(),
        NpgsqlRaw => new NpgsqlRawConsumer(),
        Limit => new LimitConsumer(),
        RecvLogical => new RecvLogicalConsumer(),
        _ => throw new LoadTestException($"There is no consumer '{name}'; there are {string.Join(", ", All)}."),
    };

    /// <summary>Whether the consumer can run here.</summary>
    public static bool IsAvailable(string name) => name != RecvLogical || RecvLogicalConsumer.Find() is not null;
}
