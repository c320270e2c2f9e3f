using System.Text.RegularExpressions;

namespace TypedCdc.IntegrationTests.Values;

/// <summary>A column with edge values.</summary>
/// <param name="Member">Name of the member that is mapped to it.</param>
/// <param name="Type">Its type.</param>
/// <param name="Values">What is written, as the type's own input syntax, and what must be read.</param>
internal sealed partial record ValueColumn(string Member, string Type, params (string Written, object Read)[] Values)
{
    public string Name => UpperCase().Replace(Member, "_$0").ToLowerInvariant();

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex UpperCase();
}
