using System.Collections;
using System.Net;
using System.Net.NetworkInformation;
using System.Numerics;
using System.Text.Json;
using NpgsqlTypes;
using TypedCdc.Metadata.Readers;

namespace TypedCdc.Tests.Values;

/// <summary>
/// Every reader of a single value. What is listed here is fed with hostile bytes, and measured: on the stack means that reading
/// allocates nothing.
/// </summary>
internal static class AllReaders
{
    public static IReadOnlyList<ReaderCase> All { get; } =
    [
        ReaderCase.OnStack<bool, BooleanReader>(),
        ReaderCase.OnStack<short, Int16Reader>(),
        ReaderCase.OnStack<int, Int32Reader>(),
        ReaderCase.OnStack<long, Int64Reader>(),
        ReaderCase.OnStack<float, SingleReader>(),
        ReaderCase.OnStack<double, DoubleReader>(),
        ReaderCase.OnStack<decimal, DecimalReader>(),
        ReaderCase.OnHeap<string, TypedCdc.Metadata.Readers.StringReader>(),
        ReaderCase.OnStack<char, CharReader>(),
        ReaderCase.OnStack<Guid, GuidReader>(),
        ReaderCase.OnHeap<byte[], BytesReader>(),
        ReaderCase.OnHeap<ReadOnlyMemory<byte>, MemoryReader>(),
        ReaderCase.OnStack<DateTime, DateTimeReader>(),
        ReaderCase.OnStack<DateTimeOffset, DateTimeOffsetReader>(),
        ReaderCase.OnStack<DateOnly, DateOnlyReader>(),
        ReaderCase.OnStack<TimeOnly, TimeOnlyReader>(),
        ReaderCase.OnStack<TimeSpan, TimeSpanReader>(),
        ReaderCase.Clamped<DateTime, DateTimeReader>(),
        ReaderCase.Clamped<DateTimeOffset, DateTimeOffsetReader>(),
        ReaderCase.Clamped<DateOnly, DateOnlyReader>(),
        ReaderCase.Clamped<TimeOnly, TimeOnlyReader>(),
        ReaderCase.Clamped<TimeSpan, TimeSpanReader>(),
        ReaderCase.OnStack<PgDate, PgDateReader>(),
        ReaderCase.OnStack<PgTimestamp, PgTimestampReader>(),
        ReaderCase.OnStack<PgTime, PgTimeReader>(),
        ReaderCase.OnStack<PgTimeTz, PgTimeTzReader>(),
        ReaderCase.OnStack<NpgsqlInterval, NpgsqlIntervalReader>(),
        ReaderCase.OnStack<BigInteger, BigIntegerReader>(),
        ReaderCase.OnStack<Half, HalfReader>(),
        ReaderCase.OnStack<byte, ByteReader>(),
        ReaderCase.OnStack<sbyte, SByteReader>(),
        ReaderCase.OnStack<ushort, UInt16Reader>(),
        ReaderCase.OnStack<uint, UInt32Reader>(),
        ReaderCase.OnStack<ulong, UInt64Reader>(),
        ReaderCase.OnHeap<BitArray, BitArrayReader>(),
        ReaderCase.OnHeap<IPAddress, IPAddressReader>(),
        ReaderCase.OnHeap<IPNetwork, IPNetworkReader>(),
        ReaderCase.OnHeap<PhysicalAddress, PhysicalAddressReader>(),
        ReaderCase.OnStack<NpgsqlLogSequenceNumber, NpgsqlLogSequenceNumberReader>(),
        ReaderCase.OnStack<NpgsqlTid, NpgsqlTidReader>(),
        ReaderCase.OnHeap<NpgsqlInet, NpgsqlInetReader>(),
        ReaderCase.OnStack<NpgsqlPoint, NpgsqlPointReader>(),
        ReaderCase.OnStack<NpgsqlLSeg, NpgsqlLSegReader>(),
        ReaderCase.OnStack<NpgsqlBox, NpgsqlBoxReader>(),
        ReaderCase.OnStack<NpgsqlLine, NpgsqlLineReader>(),
        ReaderCase.OnStack<NpgsqlCircle, NpgsqlCircleReader>(),
        ReaderCase.OnHeap<NpgsqlPath, NpgsqlPathReader>(),
        ReaderCase.OnHeap<NpgsqlPolygon, NpgsqlPolygonReader>(),
        ReaderCase.OnHeap<NpgsqlTsVector, NpgsqlTsVectorReader>(),
        ReaderCase.OnHeap<NpgsqlTsQuery, NpgsqlTsQueryReader>(),
        ReaderCase.OnHeap<JsonDocument, JsonDocumentReader>(),
        ReaderCase.OnHeap<JsonElement, JsonElementReader>(),
        ReaderCase.OnHeap<Labels, JsonReader<Labels, Labels.Json>>(),
        ReaderCase.OnHeap<PgNumeric, PgNumericReader>(),
    ];

    public static ReaderCase Find(string name) => All.Single(reader => reader.Name == name);
}
