using TypedCdc.Generators.Checks.Publications;
using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Checks.Files;

/// <summary>A database as its files say.</summary>
/// <param name="Name">The name that the project gives it; empty for none.</param>
/// <param name="Database">What it is made of.</param>
/// <param name="PublicationName">The publication that is streamed; empty where the project does not say.</param>
/// <param name="Paths">The files.</param>
/// <param name="Places">Shows places in them.</param>
internal sealed record LoadedSchema(
    string Name,
    DatabaseSchema Database,
    string PublicationName,
    IReadOnlyList<string> Paths,
    SqlPlaces Places)
{
    /// <summary>The publication that is streamed; null where no file tells what is in it.</summary>
    public StreamedPublication? Publication => StreamedPublication.Find(Database, PublicationName);

    /// <summary>Where its SQL is, as messages tell.</summary>
    public string Source => Paths.Count == 1 ? Places.Show(Paths[0]) : $"{Paths.Count} files: {Places.Show(Paths[0])}, …";
}
