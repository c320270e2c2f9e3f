namespace TypedCdc.Generators.Model;

/// <summary>One change that a handler takes.</summary>
/// <param name="Operation">Kind of the change.</param>
/// <param name="Record">The mapped type as it is written in C#.</param>
/// <param name="Old">The mapped type of the old row of an update, or null.</param>
/// <param name="IsBatch">Whether the handler takes it in batches.</param>
internal sealed record RouteModel(ChangeOperation Operation, string Record, string? Old, bool IsBatch);
