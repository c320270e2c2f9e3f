using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Checks.Names;

/// <summary>What became of a table or column that the schema once had.</summary>
/// <param name="Event">What happened to it, as the end of a sentence.</param>
/// <param name="Location">Where that happens.</param>
/// <param name="Now">What it is called in the end; null where it was dropped.</param>
/// <param name="Since">What happened afterwards, as the end of a sentence; empty for nothing.</param>
internal sealed record FormerName<T>(string Event, SqlLocation Location, T? Now, string Since)
    where T : class;
