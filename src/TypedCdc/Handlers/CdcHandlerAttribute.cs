namespace TypedCdc;

/// <summary>
/// Marks a partial class as a handler of changes. The generator adds its routes, one for each
/// <see cref="IChangeHandler{TChange}"/> and <see cref="IBatchHandler{TChange}"/> it implements.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class CdcHandlerAttribute : Attribute;
