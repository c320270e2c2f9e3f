using TypedCdc.Metadata;

namespace TypedCdc.Provisioning;

/// <summary>A published column whose values hold others that the server cannot send in binary.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">Name of the type that has no binary send function.</param>
internal sealed record UnsendableColumn(TableName Table, string Name, string Type);
