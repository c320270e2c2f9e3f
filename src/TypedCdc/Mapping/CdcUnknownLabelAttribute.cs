namespace TypedCdc;

/// <summary>
/// Marks the one member of an enum that is read for every label that no member has. Without it, such a label is an error,
/// which stops the pipeline before anything is lost: <c>ALTER TYPE … ADD VALUE</c> is easily forgotten in C#.
/// </summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class CdcUnknownLabelAttribute : Attribute;
