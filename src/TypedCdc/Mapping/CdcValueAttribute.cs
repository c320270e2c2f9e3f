namespace TypedCdc;

/// <summary>
/// Marks a record, class or struct that wraps one value, such as <c>OrderId(long Value)</c>. Members of that type are read as
/// the parameter of its only constructor with one.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class CdcValueAttribute : Attribute;
