using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Tables;

/// <summary>Reads LIKE from behind the word.</summary>
internal static class LikeReader
{
    public static LikeClause Read(TokenCursor cursor)
    {
        var source = NameReader.ReadObject(cursor, "a table's name");
        var included = LikeParts.None;
        while (true)
        {
            if (cursor.Take("including"))
            {
                included |= ReadPart(cursor);
            }
            else if (cursor.Take("excluding"))
            {
                included &= ~ReadPart(cursor);
            }
            else
            {
                return new LikeClause(source, included);
            }
        }
    }

    private static LikeParts ReadPart(TokenCursor cursor) => cursor.TakeName("what to include") switch
    {
        "all" => LikeParts.All,
        "comments" => LikeParts.Comments,
        "defaults" => LikeParts.Defaults,
        "generated" => LikeParts.Generated,
        "identity" => LikeParts.Identity,
        "indexes" => LikeParts.Indexes,
        "storage" => LikeParts.Storage,
        _ => LikeParts.None,
    };
}
