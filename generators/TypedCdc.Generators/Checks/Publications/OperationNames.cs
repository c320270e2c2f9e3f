using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Checks.Publications;

/// <summary>Names operations as the parameter <c>publish</c> does.</summary>
internal static class OperationNames
{
    private static readonly PublishedOperations[] Each =
        [PublishedOperations.Insert, PublishedOperations.Update, PublishedOperations.Delete, PublishedOperations.Truncate];

    /// <summary>Each of several operations, in the order of the documentation.</summary>
    public static IEnumerable<PublishedOperations> Split(PublishedOperations operations) => Each.Where(operation => operations.HasFlag(operation));

    /// <summary><c>insert, update</c>, or that there is none.</summary>
    public static string Of(PublishedOperations operations) => operations == PublishedOperations.None
        ? "no operation"
        : string.Join(", ", Split(operations).Select(operation => operation.ToString().ToLowerInvariant()));
}
