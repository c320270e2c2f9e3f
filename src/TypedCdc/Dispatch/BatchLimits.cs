namespace TypedCdc.Dispatch;

/// <summary>When a batch is handed over before its transaction ends.</summary>
/// <param name="MaxChanges">The most changes in a batch.</param>
/// <param name="MaxBytes">The most bytes of messages that a batch was read from.</param>
internal readonly record struct BatchLimits(int MaxChanges, int MaxBytes);
