using TypedCdc.Generators.Checks.Columns;
using TypedCdc.Generators.Checks.Identity;
using TypedCdc.Generators.Checks.Publications;
using TypedCdc.Generators.Checks.Routes;

namespace TypedCdc.Generators.Checks;

/// <summary>All rules that look at what the schema has.</summary>
internal static class AllChecks
{
    /// <summary>Of records and their tables.</summary>
    public static IReadOnlyList<ITableCheck> Tables { get; } =
    [
        new PublishableCheck(),
        new PublishedTableCheck(),
        new PartitionCheck(),
    ];

    /// <summary>Of the columns of records, and the attributes of composites.</summary>
    public static IReadOnlyList<IColumnCheck> Columns { get; } =
    [
        new TypeCheck(),
        new LossCheck(),
        new NullabilityCheck(),
        new LabelCheck(),
        new GeneratedColumnCheck(),
        new ColumnListCheck(),
    ];

    /// <summary>Of the changes that handlers take.</summary>
    public static IReadOnlyList<IRouteCheck> Routes { get; } =
    [
        new ToastCheck(),
        new IdentityColumnsCheck(),
        new NoIdentityCheck(),
        new ReselectKeyCheck(),
        new OperationCheck(),
        new ColumnListIdentityCheck(),
    ];
}
