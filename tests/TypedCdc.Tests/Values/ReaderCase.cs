using NpgsqlTypes;
using TypedCdc.Metadata;
using TypedCdc.Metadata.Readers;
using TypedCdc.Values;

namespace TypedCdc.Tests.Values;

/// <summary>A reader whose values are dropped.</summary>
/// <param name="Name">The CLR type that it gives, as C# writes it.</param>
/// <param name="Target">What it is in the table of types.</param>
/// <param name="CanRead">Whether it reads a type.</param>
/// <param name="Read">Reads.</param>
/// <param name="Allocates">Whether its values are on the heap.</param>
internal sealed record ReaderCase(string Name, ColumnType Target, Func<PgType, bool> CanRead, ReaderCase.Probe Read, bool Allocates)
{
    public delegate ValueResult Probe(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type);

    public delegate ValueResult PartsProbe(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out object[] parts);

    /// <summary>The type of the reader.</summary>
    public required Type ReaderType { get; init; }

    /// <summary>Reads, and gives the value.</summary>
    public required PartsProbe ReadValue { get; init; }

    /// <summary>Reads an array, and gives the elements.</summary>
    public required PartsProbe ReadArray { get; init; }

    /// <summary>Reads a range, and gives the bounds.</summary>
    public required PartsProbe ReadRange { get; init; }

    public static ReaderCase OnStack<T, TReader>()
        where TReader : struct, IValueReader<T> => Of<T, TReader>(allocates: false);

    public static ReaderCase OnHeap<T, TReader>()
        where TReader : struct, IValueReader<T> => Of<T, TReader>(allocates: true);

    public static ReaderCase Clamped<T, TReader>()
        where TReader : struct, IClampingReader<T> =>
        OnStack<T, ClampedReader<T, TReader>>() with { Name = TReader.CSharpName + ", clamped" };

    private static ReaderCase Of<T, TReader>(bool allocates)
        where TReader : struct, IValueReader<T> =>
        new(TReader.CSharpName, TReader.Type, TReader.CanRead, (bytes, format, type) => TReader.Read(bytes, format, type, out _), allocates)
        {
            ReaderType = typeof(TReader),
            ReadValue = ReadParts<T, TReader>(value => [value!]),
            ReadArray = ReadParts<T[], ArrayReader<T, TReader>>(elements => [.. elements.Cast<object>()]),
            ReadRange = ReadParts<NpgsqlRange<T>, RangeReader<T, TReader>>(range => [range.LowerBound!, range.UpperBound!]),
        };

    private static PartsProbe ReadParts<T, TReader>(Func<T, object[]> partsOf)
        where TReader : struct, IValueReader<T> => (bytes, format, type, out parts) =>
        {
            parts = [];
            if (!TReader.CanRead(type))
            {
                return ValueStatus.Malformed;
            }

            var result = TReader.Read(bytes, format, type, out var value);
            parts = result.IsOk ? partsOf(value) : [];
            return result;
        };
}
