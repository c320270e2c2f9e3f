using TypedCdc.Generators.Checks.Mapped;
using TypedCdc.Generators.Parsing;

namespace TypedCdc.Generators.Checks;

/// <summary>A rule of a change that a handler takes.</summary>
internal interface IRouteCheck
{
    /// <summary>Adds what is wrong.</summary>
    void Check(CheckedRoute route, Problems problems);
}
