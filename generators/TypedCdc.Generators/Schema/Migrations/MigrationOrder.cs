namespace TypedCdc.Generators.Schema.Migrations;

/// <summary>
/// The order in which files are applied: by their paths as people sort them; those of Flyway by version whatever their
/// folder, and its repeatable ones last.
/// </summary>
internal sealed class MigrationOrder : IComparer<string>
{
    public static MigrationOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var (first, second) = (Name(x), Name(y));
        var byGroup = Group(first).CompareTo(Group(second));
        if (byGroup != 0)
        {
            return byGroup;
        }

        var byVersion = first is { IsVersioned: true } && second is not null ? NaturalOrder.Instance.Compare(first.Version, second.Version) : 0;
        return byVersion != 0 ? byVersion : NaturalOrder.Instance.Compare(Comparable(x), Comparable(y));
    }

    private static string? Comparable(string? path) => path is null ? null : Timestamp.WithoutHyphens(path);

    private static FlywayName? Name(string? path) => path is null ? null : FlywayName.Parse(MigrationPath.FileName(path));

    private static int Group(FlywayName? name) => name switch
    {
        null => 0,
        { IsVersioned: true } => 1,
        _ => 2,
    };
}
