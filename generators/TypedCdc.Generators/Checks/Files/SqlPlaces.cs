using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Checks.Files;

/// <summary>Shows places in SQL files in messages: by the path from the project's folder on, so that they are the same on every machine.</summary>
/// <param name="project">The project's folder, or empty.</param>
internal sealed class SqlPlaces(string project)
{
    private static readonly char[] Separators = ['/', '\\'];

    private readonly string[] _project = project.TrimEnd(Separators).Split(Separators);

    public static SqlPlaces Of(AnalyzerOptions options) => new(
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.ProjectDir", out var folder) ? folder : "");

    /// <summary>Path and line: <c>db/schema.sql:12</c>.</summary>
    public string Show(SqlLocation location) =>
        Show(location.Path) + ":" + location.Line.ToString(CultureInfo.InvariantCulture);

    public string Show(string path)
    {
        var parts = path.Split(Separators);
        var shared = 0;
        while (shared < _project.Length && shared < parts.Length - 1 && _project[shared].Equals(parts[shared], StringComparison.OrdinalIgnoreCase))
        {
            shared++;
        }

        // Nothing but the root of the file system in common: the path is clearer as it is.
        return shared < 2 ? path : string.Join("/", Enumerable.Repeat("..", _project.Length - shared).Concat(parts.Skip(shared)));
    }
}
