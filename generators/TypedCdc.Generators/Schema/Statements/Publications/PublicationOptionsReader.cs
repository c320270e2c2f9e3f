using TypedCdc.Generators.Schema.Model;
using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Publications;

/// <summary>Reads the options of a publication from the opening parenthesis on.</summary>
internal static class PublicationOptionsReader
{
    public static PublicationOptions Read(TokenCursor cursor)
    {
        var options = new PublicationOptions();
        cursor.Expect('(');
        do
        {
            var name = cursor.TakeName("an option of the publication");
            var value = cursor.Take('=') ? ReadValue(cursor) : null;
            options = name switch
            {
                "publish" => options with { Operations = ReadOperations(cursor, value ?? "") },
                "publish_via_partition_root" => options with { ViaRoot = IsTrue(value) },
                "publish_generated_columns" => options with { HasGeneratedColumns = value == "stored" },
                _ => options,
            };
        }
        while (cursor.Take(','));
        cursor.Expect(')');
        return options;
    }

    private static string ReadValue(TokenCursor cursor)
    {
        var token = cursor.Current;
        if (token.Kind == TokenKind.Text)
        {
            return cursor.TakeText("a value").ToLowerInvariant();
        }

        Skip.ToComma(cursor);
        return cursor.Source(token.Start, cursor.PreviousEnd).ToLowerInvariant();
    }

    /// <summary>As PostgreSQL reads a Boolean option; one without a value is true.</summary>
    private static bool IsTrue(string? value) => value is null or "true" or "on" or "1";

    private static PublishedOperations ReadOperations(TokenCursor cursor, string value)
    {
        var operations = PublishedOperations.None;
        foreach (var operation in value.Split(','))
        {
            operations |= operation.Trim() switch
            {
                "insert" => PublishedOperations.Insert,
                "update" => PublishedOperations.Update,
                "delete" => PublishedOperations.Delete,
                "truncate" => PublishedOperations.Truncate,
                "" => PublishedOperations.None,
                _ => Fail(cursor),
            };
        }

        return operations;
    }

    private static PublishedOperations Fail(TokenCursor cursor)
    {
        cursor.Fail("insert, update, delete or truncate before this");
        return PublishedOperations.None;
    }
}
