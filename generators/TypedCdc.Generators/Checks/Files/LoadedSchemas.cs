namespace TypedCdc.Generators.Checks.Files;

/// <summary>The databases of a project, each under a name of its own.</summary>
internal sealed class LoadedSchemas(IReadOnlyList<LoadedSchema> all)
{
    public IReadOnlyList<LoadedSchema> All => all;

    /// <summary>The one that types without a mark belong to: the only one, or the only one without a name; null where that is unclear.</summary>
    public LoadedSchema? Default => all.Count == 1 ? all[0] : Find("");

    /// <summary>The names as messages show them.</summary>
    public string Names => string.Join(", ", all.Select(schema => $"\"{schema.Name}\""));

    public LoadedSchema? Find(string name) => all.FirstOrDefault(schema => schema.Name == name);
}
