namespace TypedCdc;

/// <summary>
/// Says which database a mapped type or a handler belongs to, where a project has the schema files of several: the <c>Name</c> of
/// its <c>TypedCdcSchema</c> items. On an assembly, it counts for all types that do not say otherwise.
/// </summary>
/// <remarks>Only checks while the code is compiled look at it; at run time, a type is read from whatever database it is streamed from.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Assembly, Inherited = false)]
public sealed class CdcSchemaAttribute : Attribute
{
    /// <summary>Chooses the schema files of a database.</summary>
    /// <param name="name">The <c>Name</c> of the <c>TypedCdcSchema</c> items; empty for those without one.</param>
    public CdcSchemaAttribute(string name) => Name = name;

    /// <summary>The name given to the constructor.</summary>
    public string Name { get; }
}
