using System.Globalization;

namespace TypedCdc.IntegrationTests.Values.Scalars;

/// <summary>Writes money as a server with the locale of the test servers does.</summary>
internal static class MoneyText
{
    public static string? Of(decimal? amount) =>
        amount is null ? null : (amount < 0 ? "-" : "") + "$" + Math.Abs(amount.Value).ToString("#,##0.00", CultureInfo.InvariantCulture);
}
