namespace TypedCdc.Tests.Docs.Snippets;

internal static partial class Conversions
{
    [CdcValue]
    public readonly record struct OrderId(long Value);

    [CdcConverter(typeof(LocalDateConverter))]
    public readonly record struct LocalDate(int Year, int Month, int Day);

    public sealed class LocalDateConverter : IColumnConverter<DateOnly, LocalDate>
    {
        public static LocalDate Convert(DateOnly value) => new(value.Year, value.Month, value.Day);
    }

    public sealed class UriConverter : IColumnConverter<string, Uri>
    {
        public static Uri Convert(string value) => new(value);
    }

    [CdcTable("shop.orders")]
    public sealed partial record Order(
        OrderId Id,
        OrderId? Parent,
        LocalDate[] Deliveries,
        [property: CdcConverter(typeof(UriConverter))] Uri? Page);
}
