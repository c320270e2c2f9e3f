using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Types;

/// <summary>Reads the types that SQL spells with keywords, some of several words.</summary>
/// <remarks>Source: SimpleTypename in gram.y of PostgreSQL.</remarks>
internal static class KeywordTypeReader
{
    private static readonly string[] IntervalFields = ["year", "month", "day", "hour", "minute", "second"];

    /// <summary>The type, or null where a name stands that the catalogue must know.</summary>
    public static TypeName? Read(TokenCursor cursor) => cursor.Word switch
    {
        "int" or "integer" => Plain(cursor, "int4"),
        "smallint" => Plain(cursor, "int2"),
        "bigint" => Plain(cursor, "int8"),
        "real" => Plain(cursor, "float4"),
        "boolean" => Plain(cursor, "bool"),
        "decimal" or "dec" or "numeric" => Plain(cursor, "numeric"),
        "float" => ReadFloat(cursor),
        "double" when cursor.Peek(1).Is(cursor.Text, "precision") => ReadDouble(cursor),
        "varchar" => Plain(cursor, "varchar"),
        "character" or "char" or "nchar" or "national" => ReadCharacter(cursor),
        "bit" => ReadBit(cursor),
        "timestamp" or "time" => ReadTime(cursor),
        "interval" => ReadInterval(cursor),
        _ => null,
    };

    private static TypeName Plain(TokenCursor cursor, string name)
    {
        cursor.Next();
        return BuiltIn(name, TypeNameReader.ReadModifiers(cursor));
    }

    private static TypeName BuiltIn(string name, IReadOnlyList<string> modifiers, string? fields = null) =>
        new(TypeName.BuiltInSchema, name, modifiers, fields, IsArray: false, Range: default);

    private static TypeName ReadDouble(TokenCursor cursor)
    {
        cursor.Take("double", "precision");
        return BuiltIn("float8", []);
    }

    /// <summary>The number in parentheses is that of binary digits: up to 24 are a real.</summary>
    private static TypeName ReadFloat(TokenCursor cursor)
    {
        cursor.Next();
        var digits = TypeNameReader.ReadModifiers(cursor);
        return BuiltIn(digits.Count == 1 && int.TryParse(digits[0], out var precision) && precision <= 24 ? "float4" : "float8", []);
    }

    private static TypeName ReadCharacter(TokenCursor cursor)
    {
        if (cursor.Take("national") && !cursor.Is("character") && !cursor.Is("char"))
        {
            cursor.Fail("CHARACTER");
        }

        cursor.Next();
        var name = cursor.Take("varying") ? "varchar" : "bpchar";
        var length = TypeNameReader.ReadModifiers(cursor);
        return BuiltIn(name, name == "bpchar" && length.Count == 0 ? ["1"] : length);
    }

    private static TypeName ReadBit(TokenCursor cursor)
    {
        cursor.Next();
        var name = cursor.Take("varying") ? "varbit" : "bit";
        var length = TypeNameReader.ReadModifiers(cursor);
        return BuiltIn(name, name == "bit" && length.Count == 0 ? ["1"] : length);
    }

    private static TypeName ReadTime(TokenCursor cursor)
    {
        var name = cursor.Word;
        cursor.Next();
        var precision = TypeNameReader.ReadModifiers(cursor);
        if (cursor.Take("with", "time", "zone"))
        {
            return BuiltIn(name + "tz", precision);
        }

        cursor.Take("without", "time", "zone");
        return BuiltIn(name, precision);
    }

    private static TypeName ReadInterval(TokenCursor cursor)
    {
        cursor.Next();
        var precision = TypeNameReader.ReadModifiers(cursor);
        var fields = TakeField(cursor);
        if (fields is not null && cursor.Take("to"))
        {
            fields += " to " + (TakeField(cursor) ?? cursor.Fail("a field of an interval"));
        }

        return BuiltIn("interval", precision.Count > 0 ? precision : TypeNameReader.ReadModifiers(cursor), fields);
    }

    private static string? TakeField(TokenCursor cursor)
    {
        var word = cursor.Word;
        if (Array.IndexOf(IntervalFields, word) < 0)
        {
            return null;
        }

        cursor.Next();
        return word;
    }
}
