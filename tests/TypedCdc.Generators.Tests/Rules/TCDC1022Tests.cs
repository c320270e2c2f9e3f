namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1022Tests() : RuleTests("TCDC1022")
{
    private const string ToUri = "public sealed class ToUri : IColumnConverter<string, Uri> { public static Uri Convert(string value) => new(value); } ";

    protected override string Bad =>
        """
        public static class UriConverter
        {
            public static Uri Convert(string value) => new(value);
        }

        [CdcTable("orders")]
        public partial record Order(long Id, [property: [|CdcConverter(typeof(UriConverter))|]] Uri Page);
        """;

    protected override string Good =>
        """
        public sealed class UriConverter : IColumnConverter<string, Uri>
        {
            public static Uri Convert(string value) => new(value);
        }

        [CdcTable("orders")]
        public partial record Order(long Id, [property: CdcConverter(typeof(UriConverter))] Uri Page);
        """;

    protected override string Message => "'Page' cannot be read by 'UriConverter', which is static, and so cannot be a type argument";

    [Theory]
    [InlineData("public class C; [CdcTable] public partial record T([property: [|CdcConverter(typeof(C))|]] Uri Page);")]
    [InlineData("[CdcTable] public partial record T([property: [|CdcConverter(typeof(ToUri))|]] string Page);")]
    [InlineData("[CdcTable] public partial record T([property: [|CdcConverter(typeof(ToUri))|]] int Page);")]
    [InlineData("public class C<T>; [CdcTable] public partial record T([property: [|CdcConverter(typeof(C<>))|]] Uri Page);")]
    [InlineData("public interface C; [CdcTable] public partial record T([property: [|CdcConverter(typeof(C))|]] Uri Page);")]
    [InlineData("public class C : IColumnConverter<object, Uri> { public static Uri Convert(object value) => null!; } [CdcTable] public partial record T([property: [|CdcConverter(typeof(C))|]] Uri Page);")]
    [InlineData("public class C : IColumnConverter<string, Uri>, IColumnConverter<int, Uri> { public static Uri Convert(string value) => null!; public static Uri Convert(int value) => null!; } [CdcTable] public partial record T([property: [|CdcConverter(typeof(C))|]] Uri Page);")]
    [InlineData("[[|CdcConverter(typeof(ToUri))|]] public class X;")]
    public Task Also_reports(string source) => Reports(ToUri + source);

    [Theory]
    [InlineData("[CdcTable] public partial record T([property: CdcConverter(typeof(ToUri))] Uri?[] Pages, [property: CdcConverter(typeof(ToUri))] Toast<Uri?> Page);")]
    [InlineData("[CdcTable] public partial record T([property: CdcConverter(typeof(ToUri))] System.Collections.Generic.List<Uri> Pages);")]
    [InlineData("public class C : IColumnConverter<string, string> { public static string Convert(string value) => value; } [CdcTable] public partial record T([property: CdcConverter(typeof(C))] string Page);")]
    [InlineData("public class C : IColumnConverter<int, Mode> { public static Mode Convert(int value) => (Mode)value; } [CdcConverter(typeof(C))] public enum Mode { A } [CdcTable] public partial record T(Mode? M);")]
    [InlineData("public class C : IColumnConverter<PgRaw[], Uri> { public static Uri Convert(PgRaw[] value) => null!; } [CdcTable] public partial record T([property: CdcConverter(typeof(C))] Uri Page);")]
    [InlineData("[CdcTable] public partial record T([property: CdcConverter(typeof(T.C))] Uri Page) { private struct C : IColumnConverter<string, Uri> { public static Uri Convert(string value) => null!; } }")]
    public Task Does_not_report(string source) => ReportsNothing(ToUri + source);
}
