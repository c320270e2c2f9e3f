using TypedCdc.Dispatch.Relations;
using TypedCdc.Protocol;

namespace TypedCdc.Dispatch.InProgress;

/// <summary>A Type or Relation message of a transaction in progress.</summary>
/// <param name="Kind">Which of the two it is.</param>
/// <param name="Oid">OID of the type or table.</param>
/// <param name="Message">The message.</param>
/// <param name="Before">What was announced of it before.</param>
/// <param name="VersionBefore">The version of the table that was known before.</param>
internal sealed record Announcement(
    MessageKind Kind,
    uint Oid,
    byte[] Message,
    Announcement? Before,
    BoundRelation? VersionBefore);
