namespace TypedCdc.Generators.Emission;

/// <summary>The types of the runtime that generated code names.</summary>
internal static class Contract
{
    public const string Record = "global::TypedCdc.Metadata.ICdcRecord";
    public const string RecordMapping = "global::TypedCdc.Metadata.RecordMapping";
    public const string Composite = "global::TypedCdc.Metadata.ICdcComposite";
    public const string CompositeMapping = "global::TypedCdc.Metadata.CompositeMapping";
    public const string RecordReader = "global::TypedCdc.Metadata.RecordReader";
    public const string ColumnBinder = "global::TypedCdc.Metadata.ColumnBinder";
    public const string ColumnType = "global::TypedCdc.Metadata.ColumnType";
    public const string BoundColumn = "global::TypedCdc.Metadata.BoundColumn";
    public const string RowView = "global::TypedCdc.Metadata.RowView";
    public const string ReaderMapping = "global::TypedCdc.Metadata.ReaderMapping";
    public const string EnumLabels = "global::TypedCdc.Metadata.IEnumLabels";
    public const string JsonType = "global::TypedCdc.Metadata.IJsonType";
    public const string JsonTypeInfo = "global::System.Text.Json.Serialization.Metadata.JsonTypeInfo";
    public const string Readers = "global::TypedCdc.Metadata.Readers";
    public const string Handler = "global::TypedCdc.Metadata.ICdcHandler";
    public const string RouteBuilder = "global::TypedCdc.Metadata.RouteBuilder";
    public const string RouteNamespace = "global::TypedCdc.Metadata";
    public const string Delivery = "global::TypedCdc.Delivery";
    public const string ColumnConverter = "global::TypedCdc.IColumnConverter";
    public const string Toast = "global::TypedCdc.Toast";
    public const string ReadOnlySpan = "global::System.ReadOnlySpan";
    public const string SequenceEqual = "global::System.MemoryExtensions.SequenceEqual";

    /// <summary>Put on each generated member, not on the type, which the user wrote.</summary>
    public static readonly string GeneratedCode =
        $"[global::System.CodeDom.Compiler.GeneratedCode(\"TypedCdc.Generators\", \"{Version}\")]";

    public static string Version => typeof(Contract).Assembly.GetName().Version.ToString(3);
}
