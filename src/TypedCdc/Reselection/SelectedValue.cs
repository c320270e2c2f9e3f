using TypedCdc.Protocol;

namespace TypedCdc.Reselection;

/// <summary>A value that was selected.</summary>
/// <param name="Kind">Its format, or that it is NULL; <see cref="CellKind.Unchanged"/> where it is not to be had.</param>
/// <param name="Bytes">The value as the stream would have it.</param>
internal readonly record struct SelectedValue(CellKind Kind, byte[] Bytes);
