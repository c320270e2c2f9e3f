using TypedCdc.Dispatch;
using TypedCdc.Metadata;

namespace TypedCdc.Provisioning.Needs;

/// <summary>A mapped type that is read from changes of its table.</summary>
/// <param name="Mapping">The columns.</param>
/// <param name="Operations">The changes it is read from.</param>
/// <param name="FromIdentity">Whether it is read from the row before, of which the server sends the replica identity.</param>
internal sealed record RecordNeeds(RecordMapping Mapping, Operations Operations, bool FromIdentity)
{
    /// <summary>A member as messages name it.</summary>
    public string Member(ColumnMapping column) => $"{Mapping.RecordType.Name}.{column.Member}";
}
