namespace TypedCdc.Generators.Schema.Migrations;

/// <summary>Takes paths apart, with separators of either kind.</summary>
internal static class MigrationPath
{
    private static readonly char[] Separators = ['/', '\\'];

    public static string FileName(string path) => path.Substring(path.LastIndexOfAny(Separators) + 1);

    /// <summary>The path of the folder, without a separator at its end.</summary>
    public static string Folder(string path) => path.LastIndexOfAny(Separators) is var end and > 0 ? path.Substring(0, end) : "";
}
