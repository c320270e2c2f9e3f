using System.Text;
using TypedCdc.Generators.Parsing;

namespace TypedCdc.Generators.Tests.Checks.Types;

/// <summary>A record with a member of every type that can be read, alone and in everything that it can be put into.</summary>
internal static class EveryShape
{
    private static readonly string[] Forms =
    [
        "{0}", "{0}?", "{0}[]", "{0}?[]", "{0}[,]", "{0}[,,]", "System.Collections.Generic.List<{0}?>", "System.ReadOnlyMemory<{0}>",
        "System.Collections.Immutable.ImmutableArray<{0}>", "PgArray<{0}>", "NpgsqlTypes.NpgsqlRange<{0}>", "NpgsqlTypes.NpgsqlRange<{0}?>[]",
        "PgArray<NpgsqlTypes.NpgsqlRange<{0}>>", "Toast<{0}>", "Toast<{0}[]?>",
    ];

    private static readonly string[] OwnTypes = ["Mood", "Pair", "Other", "OrderId", "Names", "Moods"];

    public static string Source { get; } = Write();

    private static string Write()
    {
        var members = new StringBuilder();
        var number = 0;
        foreach (var type in ScalarTypes.All.Select(type => type.Name).Concat(OwnTypes))
        {
            foreach (var form in Forms)
            {
                Add("", string.Format(null, form, type));
            }
        }

        foreach (var type in ScalarTypes.All.Where(type => type.CanClamp).Select(type => type.Name))
        {
            Add("[CdcClamp] ", type);
            Add("[CdcClamp] ", type + "[]");
        }

        foreach (var type in new[] { "Labels", "Labels[]", "Labels?", "PgArray<Labels>", "NpgsqlTypes.NpgsqlRange<Labels>" })
        {
            Add("[CdcJson(typeof(Context))] ", type);
        }

        foreach (var type in new[] { "Uri", "Uri[]", "Toast<Uri?>" })
        {
            Add("[CdcConverter(typeof(UriConverter))] ", type);
        }

        foreach (var type in new[] { "Dictionary<string, string>", "Dictionary<string, string?>", "IReadOnlyDictionary<string, string?>" })
        {
            Add("", $"System.Collections.Generic.{type}");
            Add("", $"System.Collections.Generic.{type}[]");
            Add("", $"Toast<System.Collections.Generic.{type}?>");
        }

        return $$"""
            public enum Mood { Sad, Ok }

            [CdcComposite("pair")] public partial record Pair(long X, string? Y);

            [CdcComposite("app.other")] public partial record Other(int X);

            [CdcValue] public sealed record OrderId(long Value);

            [CdcValue] public sealed record Names(string[] Values);

            [CdcValue] public sealed record Moods(Mood? Value);

            public sealed record Labels(string A);

            [System.Text.Json.Serialization.JsonSerializable(typeof(Labels))]
            public partial class Context : System.Text.Json.Serialization.JsonSerializerContext;

            public sealed class UriConverter : IColumnConverter<string, Uri>
            {
                public static Uri Convert(string column) => new(column);
            }

            [CdcTable("t")]
            public partial class Everything
            {
            {{members}}}
            """;

        void Add(string attribute, string type) => members.Append($"    {attribute}public {type} M{++number} {{ get; set; }} = default!;\n");
    }
}
