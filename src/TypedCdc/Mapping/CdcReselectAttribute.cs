namespace TypedCdc;

/// <summary>
/// Has a value that an update left unchanged, and that the server therefore did not send, selected from the table by the key
/// of the row. It is the value of now and not of the change. On a type, it is for all members of type <see cref="Toast{T}"/>.
/// </summary>
/// <remarks>
/// <para>
/// The value is never older than the change, but may be newer: what changed it comes later in the stream. Where there is no
/// value to be had, since the row was deleted or got another key meanwhile, the member stays <see cref="Toast{T}.Unchanged"/>;
/// that, too, comes later in the stream.
/// </para>
/// <para>
/// Each such update takes a query of its own, on a pooled connection. REPLICA IDENTITY FULL needs none, has no such race,
/// and makes the server write more.
/// </para>
/// </remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class CdcReselectAttribute : Attribute;
