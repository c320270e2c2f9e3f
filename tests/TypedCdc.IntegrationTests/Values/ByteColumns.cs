using System.Text;
using System.Text.Json;

namespace TypedCdc.IntegrationTests.Values;

/// <summary>The columns of <see cref="EveryValue"/> that are documents or bytes.</summary>
internal static class ByteColumns
{
    public static readonly ValueColumn[] All =
    [
        new(nameof(EveryValue.JsonAsDocument), "json",
            ("{\"a\": [1, null]}", JsonDocument.Parse("{\"a\": [1, null]}")),
            ("null", JsonDocument.Parse("null")),
            ("\"ü\"", JsonDocument.Parse("\"ü\"")),
            ("{}", JsonDocument.Parse("{}"))),
        new(nameof(EveryValue.JsonAsElement), "json",
            ("{\"a\": [1, null]}", JsonDocument.Parse("{\"a\": [1, null]}").RootElement),
            ("null", JsonDocument.Parse("null").RootElement),
            ("\"ü\"", JsonDocument.Parse("\"ü\"").RootElement),
            ("{}", JsonDocument.Parse("{}").RootElement)),
        new(nameof(EveryValue.JsonAsMemory), "json",
            ("{\"a\": [1, null]}", new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes("{\"a\": [1, null]}"))),
            ("null", new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes("null"))),
            ("\"ü\"", new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes("\"ü\""))),
            ("{}", new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes("{}")))),
        new(nameof(EveryValue.JsonAsBytes), "json",
            ("{\"a\": [1, null]}", Encoding.UTF8.GetBytes("{\"a\": [1, null]}")),
            ("null", Encoding.UTF8.GetBytes("null")),
            ("\"ü\"", Encoding.UTF8.GetBytes("\"ü\"")),
            ("{}", Encoding.UTF8.GetBytes("{}"))),
        new(nameof(EveryValue.JsonbAsDocument), "jsonb",
            ("{\"a\": [1, null]}", JsonDocument.Parse("{\"a\": [1, null]}")),
            ("null", JsonDocument.Parse("null")),
            ("\"ü\"", JsonDocument.Parse("\"ü\"")),
            ("{}", JsonDocument.Parse("{}"))),
        new(nameof(EveryValue.JsonbAsElement), "jsonb",
            ("{\"a\": [1, null]}", JsonDocument.Parse("{\"a\": [1, null]}").RootElement),
            ("null", JsonDocument.Parse("null").RootElement),
            ("\"ü\"", JsonDocument.Parse("\"ü\"").RootElement),
            ("{}", JsonDocument.Parse("{}").RootElement)),
        new(nameof(EveryValue.JsonbAsMemory), "jsonb",
            ("{\"a\": [1, null]}", new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes("{\"a\": [1, null]}"))),
            ("null", new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes("null"))),
            ("\"ü\"", new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes("\"ü\""))),
            ("{}", new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes("{}")))),
        new(nameof(EveryValue.JsonbAsBytes), "jsonb",
            ("{\"a\": [1, null]}", Encoding.UTF8.GetBytes("{\"a\": [1, null]}")),
            ("null", Encoding.UTF8.GetBytes("null")),
            ("\"ü\"", Encoding.UTF8.GetBytes("\"ü\"")),
            ("{}", Encoding.UTF8.GetBytes("{}"))),
        new(nameof(EveryValue.ByteaAsMemory), "bytea",
            ("\\x", new ReadOnlyMemory<byte>(Convert.FromHexString(""))),
            ("\\x00ff5c27", new ReadOnlyMemory<byte>(Convert.FromHexString("00FF5C27"))),
            ("\\x7f80", new ReadOnlyMemory<byte>(Convert.FromHexString("7F80"))),
            ("\\x00", new ReadOnlyMemory<byte>(Convert.FromHexString("00")))),
    ];
}
