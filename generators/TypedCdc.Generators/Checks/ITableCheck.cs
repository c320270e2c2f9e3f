using TypedCdc.Generators.Checks.Mapped;
using TypedCdc.Generators.Parsing;

namespace TypedCdc.Generators.Checks;

/// <summary>A rule of a record and its table.</summary>
internal interface ITableCheck
{
    /// <summary>Adds what is wrong.</summary>
    void Check(CheckedRecord record, Problems problems);
}
