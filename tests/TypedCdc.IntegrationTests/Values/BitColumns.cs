using System.Collections;

namespace TypedCdc.IntegrationTests.Values;

/// <summary>The columns of <see cref="EveryValue"/> that are bit strings.</summary>
internal static class BitColumns
{
    public static readonly ValueColumn[] All =
    [
        new(nameof(EveryValue.BitAsBitArray), "bit(10)",
            ("1000000011", Bits("1000000011")),
            ("0000000000", Bits("0000000000")),
            ("1111111111", Bits("1111111111")),
            ("0100000000", Bits("0100000000"))),
        new(nameof(EveryValue.BitAsBool), "bit",
            ("1", true),
            ("0", false),
            ("1", true),
            ("0", false)),
        new(nameof(EveryValue.BitAsString), "bit(3)",
            ("101", "101"),
            ("000", "000"),
            ("001", "001"),
            ("100", "100")),
        new(nameof(EveryValue.VarbitAsBitArray), "varbit",
            ("", Bits("")),
            ("1", Bits("1")),
            ("00010010", Bits("00010010")),
            ("000100100011010001010110011110001", Bits("000100100011010001010110011110001"))),
        new(nameof(EveryValue.VarbitAsBool), "bit varying(5)",
            ("1", true),
            ("0", false),
            ("1", true),
            ("0", false)),
        new(nameof(EveryValue.VarbitAsString), "varbit",
            ("", ""),
            ("101", "101"),
            ("00010010", "00010010"),
            ("000100100", "000100100")),
    ];

    private static BitArray Bits(string digits) => new([.. digits.Select(digit => digit == '1')]);
}
