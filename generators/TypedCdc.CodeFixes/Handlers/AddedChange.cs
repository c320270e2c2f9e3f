using TypedCdc.Generators.Model;

namespace TypedCdc.CodeFixes.Handlers;

/// <summary>A change that a handler is to take.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Record">The mapped type with its namespace.</param>
/// <param name="RecordName">Its name alone.</param>
/// <param name="IsBatch">Whether it is taken in batches.</param>
internal sealed record AddedChange(ChangeOperation Operation, string Record, string RecordName, bool IsBatch)
{
    public bool IsOfOldRow => Operation == ChangeOperation.Delete;

    /// <summary>As editors show it.</summary>
    public string Title => $"{Operation}<{RecordName}>";

    /// <summary>The interface with its namespace.</summary>
    public string Interface => $"global::TypedCdc.{(IsBatch ? "IBatchHandler" : "IChangeHandler")}<{Type}>";

    /// <summary>The type of the method's first parameter, with its namespace.</summary>
    public string Parameter => IsBatch ? $"global::System.ReadOnlyMemory<{Type}>" : Type;

    private string Type => $"global::TypedCdc.{Operation}<{Record}>";
}
