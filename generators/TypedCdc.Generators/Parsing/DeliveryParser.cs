using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Naming;
using TypedCdc.Generators.Rules;

namespace TypedCdc.Generators.Parsing;

/// <summary>Finds out when a handler is given the changes of a transaction.</summary>
internal static class DeliveryParser
{
    /// <summary>The value of <c>Delivery.InProgress</c>.</summary>
    private const int InProgress = 1;

    /// <summary>Whether it is given them before the transaction has committed.</summary>
    public static bool IsInProgress(INamedTypeSymbol type, Problems problems)
    {
        if (type.Find(MetadataName.CdcHandler) is not { } attribute
            || !attribute.NamedArguments.Any(argument => argument is { Key: "Delivery", Value.Value: InProgress }))
        {
            return false;
        }

        if (!type.AllInterfaces.Any(contract => MetadataName.Of(contract) == MetadataName.InProgressHandler))
        {
            problems.Add(HandlerRules.NeverToldOfRollbacks, attribute, type.Name);
        }

        return true;
    }
}
