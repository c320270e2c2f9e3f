using System.Collections.Immutable;
using NpgsqlTypes;
using TypedCdc.Metadata.Readers;
using TypedCdc.Tests.Values.Composites;
using TypedCdc.Tests.Values.Conversions;
using TypedCdc.Values;
using TypedCdc.Values.Extensions;

namespace TypedCdc.Tests.Values;

/// <summary>A reader of each sort of values with parts, and some put together of others.</summary>
internal static class Compositions
{
    private const string One = "00000004" + "00000001";
    private const string Two = "00000004" + "00000002";

    public static IReadOnlyList<Composition> All { get; } =
    [
        Composition.Of<int?[], ArrayReader<int?, NullableReader<int, Int32Reader>>>(
            ReadableTypes.BuiltIn("_int4")!,
            ("00000001" + "00000001" + "00000017" + "00000002" + "00000001" + One + "FFFFFFFF", "{1,NULL}"),
            ("00000000" + "00000000" + "00000017", "{}")),
        Composition.Of<int[,], Rank2ArrayReader<int, Int32Reader>>(
            ReadableTypes.BuiltIn("_int4")!,
            ("00000002" + "00000000" + "00000017" + "00000001" + "00000001" + "00000002" + "00000001" + One + Two, "{{1,2}}")),
        Composition.Of<int[,,], Rank3ArrayReader<int, Int32Reader>>(
            ReadableTypes.BuiltIn("_int4")!,
            ("00000003" + "00000000" + "00000017" + "00000001" + "00000001" + "00000002" + "00000001" + "00000001" + "00000001" + One + Two, "{{{1},{2}}}")),
        Composition.Of<PgArray<string?>, PgArrayReader<string?, NullableReferenceReader<string, TypedCdc.Metadata.Readers.StringReader>>>(
            ReadableTypes.BuiltIn("_text")!,
            ("00000002" + "00000001" + "00000019" + "00000001" + "FFFFFFFF" + "00000002" + "00000005" + "00000001" + "61" + "FFFFFFFF", """[-1:-1][5:6]={{"\\",NULL}}""")),
        Composition.Of<ReadOnlyMemory<short>, ArrayMemoryReader<short, Int16Reader>>(
            ReadableTypes.BuiltIn("int2vector")!,
            ("00000001" + "00000000" + "00000015" + "00000001" + "00000000" + "00000002" + "0001", "1 -2 3")),
        Composition.Of<Dictionary<string, string?>, DictionaryReader<string?, NullableReferenceReader<string, TypedCdc.Metadata.Readers.StringReader>>>(
            ExtensionTypes.Find("hstore", 16_400, "public", "hstore")!,
            ("00000002" + "00000001" + "61" + "FFFFFFFF" + "00000000" + "00000001" + "5C", """ "a"=>NULL, ""=>"\\" """.Trim())),
        Composition.Of<ImmutableDictionary<string, string>, ImmutableDictionaryReader<string, TypedCdc.Metadata.Readers.StringReader>>(
            ExtensionTypes.Find("hstore", 16_400, "public", "hstore")!,
            ("00000002" + "00000001" + "61" + "00000001" + "62" + "00000000" + "00000001" + "5C", """ "a"=>"b", ""=>"\\" """.Trim())),
        Composition.Of<float[], ArrayReader<float, SingleReader>>(
            ExtensionTypes.Find("vector", 16_400, "public", "vector")!,
            ("0002" + "0000" + "3F800000" + "C0200000", "[1,-2.5]")),
        Composition.Of<List<Half>, ListReader<Half, HalfReader>>(
            ExtensionTypes.Find("vector", 16_400, "public", "halfvec")!,
            ("0002" + "0000" + "3C00" + "C100", "[1,-2.5]")),
        Composition.Of<IReadOnlyDictionary<string, string>, ReadOnlyDictionaryReader<string, TypedCdc.Metadata.Readers.StringReader>>(
            ExtensionTypes.Find("hstore", 16_400, "public", "hstore")!,
            ("00000001" + "00000001" + "61" + "00000001" + "62", """ "a"=>"b" """.Trim())),
        Composition.Of<ImmutableArray<DayOfWeek>, ImmutableArrayReader<DayOfWeek, EnumReader<DayOfWeek, DayLabels>>>(
            ReadableTypes.BuiltIn("_text")!,
            ("00000001" + "00000000" + "00000019" + "00000001" + "00000001" + "00000006" + "73756E646179", "{sunday,monday}")),
        Composition.Of<long, ConvertedReader<int, Int32Reader, long, EvenOnly>>(
            ReadableTypes.BuiltIn("int4")!,
            ("0000002A", "42")),
        Composition.Of<NpgsqlRange<int>, RangeReader<int, Int32Reader>>(
            ReadableTypes.BuiltIn("int4range")!,
            ("02" + One + Two, "[1,2)"),
            ("10" + One, "(1,)"),
            ("01", "empty")),
        Composition.Of<NpgsqlRange<string>, RangeReader<string, TypedCdc.Metadata.Readers.StringReader>>(
            new PgType(16_400, "public", "textrange", PgTypeKind.Range, 16_400) { Element = ReadableTypes.BuiltIn("text") },
            ("06" + "00000003" + "615C62" + "00000001" + "63", """["a\\b","c"]""")),
        Composition.Of<List<NpgsqlRange<long>>, ListReader<NpgsqlRange<long>, RangeReader<long, Int64Reader>>>(
            ReadableTypes.BuiltIn("int4multirange")!,
            ("00000002" + "00000011" + "02" + One + Two + "00000009" + "12" + "00000004" + "00000003", "{[1,2),[3,)}"),
            ("00000000", "{}")),
        Composition.Of<NpgsqlRange<DateTimeOffset>[], ArrayReader<NpgsqlRange<DateTimeOffset>, RangeReader<DateTimeOffset, DateTimeOffsetReader>>>(
            ReadableTypes.BuiltIn("_tstzrange")!,
            (
                "00000001" + "00000000" + "00000F46" + "00000001" + "00000001" + "00000019"
                + "02" + "00000008" + "0000000000000000" + "00000008" + "0000000000000001",
                "{\"[\\\"2000-01-01 00:00:00+00\\\",\\\"2000-01-01 00:00:00.000001+00\\\")\"}")),
        Composition.Of<Place, CompositeReader<Place>>(
            CompositeTypes.Place,
            ("00000002" + "00000019" + "00000003" + "612262" + "00000017" + One, "(\"a\"\"b\",1)"),
            ("00000002" + "00000019" + "00000000" + "00000017" + "FFFFFFFF", "(\"\",)")),
        Composition.Of<Visit, CompositeReader<Visit>>(
            CompositeTypes.Visit,
            (
                "00000004" + "00000014" + "00000008" + "0000000000000005" + "00000019" + "FFFFFFFF"
                + "00004010" + "00000019" + "00000002" + "00000019" + "00000001" + "61" + "00000017" + One
                + "00004011" + "00000034" + "00000001" + "00000001" + "00004010" + "00000002" + "00000001"
                + "FFFFFFFF" + "00000018" + "00000002" + "00000019" + "00000000" + "00000017" + One,
                """(5,,"(a,1)","{NULL,""(\\""\\"",1)""}")""")),
    ];

    public static Composition Find(string name) => All.Single(composition => composition.Name == name);
}
