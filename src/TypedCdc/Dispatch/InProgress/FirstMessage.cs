namespace TypedCdc.Dispatch.InProgress;

/// <summary>Where in its transaction a sub-transaction begins.</summary>
/// <param name="Ordinal">The ordinal that its first change takes.</param>
/// <param name="Announcements">How many types and tables were described before.</param>
internal readonly record struct FirstMessage(long Ordinal, int Announcements);
