using TypedCdc.Generators.Schema.Model;
using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Tables;

/// <summary>Reads how a column is stored, from behind STORAGE.</summary>
/// <remarks>Source: GetAttributeStorage in tablecmds.c, which takes the name in any case, quoted or not.</remarks>
internal static class StorageReader
{
    private const string Expected = "PLAIN, EXTERNAL, EXTENDED, MAIN or DEFAULT";

    public static ColumnStorage Read(TokenCursor cursor)
    {
        var mark = cursor.Mark();
        switch (cursor.TakeName(Expected).ToLowerInvariant())
        {
            case "plain":
                return ColumnStorage.Plain;
            case "external":
                return ColumnStorage.External;
            case "extended":
                return ColumnStorage.Extended;
            case "main":
                return ColumnStorage.Main;
            case "default":
                return ColumnStorage.Default;
            default:
                cursor.Reset(mark);
                cursor.Fail(Expected);
                return ColumnStorage.Default;
        }
    }
}
