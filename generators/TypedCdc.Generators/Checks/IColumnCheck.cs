using TypedCdc.Generators.Checks.Mapped;
using TypedCdc.Generators.Parsing;

namespace TypedCdc.Generators.Checks;

/// <summary>A rule of a member and its column, or its attribute of a composite.</summary>
internal interface IColumnCheck
{
    /// <summary>Adds what is wrong.</summary>
    /// <param name="column">The member and its column.</param>
    /// <param name="type">The record or composite that has it.</param>
    /// <param name="problems">Where to add.</param>
    void Check(CheckedColumn column, CheckedType type, Problems problems);
}
