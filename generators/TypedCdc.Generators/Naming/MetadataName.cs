using Microsoft.CodeAnalysis;

namespace TypedCdc.Generators.Naming;

/// <summary>The types that the generator knows by name.</summary>
internal static class MetadataName
{
    public const string CdcTable = "TypedCdc.CdcTableAttribute";
    public const string CdcComposite = "TypedCdc.CdcCompositeAttribute";
    public const string CdcSchema = "TypedCdc.CdcSchemaAttribute";
    public const string CdcColumn = "TypedCdc.CdcColumnAttribute";
    public const string CdcIgnore = "TypedCdc.CdcIgnoreAttribute";
    public const string CdcClamp = "TypedCdc.CdcClampAttribute";
    public const string CdcReselect = "TypedCdc.CdcReselectAttribute";
    public const string CdcJson = "TypedCdc.CdcJsonAttribute";
    public const string CdcUnknownLabel = "TypedCdc.CdcUnknownLabelAttribute";
    public const string CdcConverter = "TypedCdc.CdcConverterAttribute";
    public const string CdcValue = "TypedCdc.CdcValueAttribute";
    public const string ColumnConverter = "TypedCdc.IColumnConverter`2";
    public const string CdcHandler = "TypedCdc.CdcHandlerAttribute";
    public const string Toast = "TypedCdc.Toast`1";
    public const string ChangeHandler = "TypedCdc.IChangeHandler`1";
    public const string BatchHandler = "TypedCdc.IBatchHandler`1";
    public const string TransactionHandler = "TypedCdc.ITransactionHandler";
    public const string InProgressHandler = "TypedCdc.IInProgressHandler";
    public const string CdcRecordContract = "TypedCdc.Metadata.ICdcRecord`1";
    public const string CdcCompositeContract = "TypedCdc.Metadata.ICdcComposite`1";
    public const string CdcHandlerContract = "TypedCdc.Metadata.ICdcHandler`1";

    public const string Table = "System.ComponentModel.DataAnnotations.Schema.TableAttribute";
    public const string Column = "System.ComponentModel.DataAnnotations.Schema.ColumnAttribute";
    public const string NotMapped = "System.ComponentModel.DataAnnotations.Schema.NotMappedAttribute";
    public const string List = "System.Collections.Generic.List`1";
    public const string ImmutableArray = "System.Collections.Immutable.ImmutableArray`1";
    public const string ReadOnlyMemory = "System.ReadOnlyMemory`1";
    public const string PgArray = "TypedCdc.PgArray`1";
    public const string Dictionary = "System.Collections.Generic.Dictionary`2";
    public const string ReadOnlyDictionary = "System.Collections.Generic.IReadOnlyDictionary`2";
    public const string ImmutableDictionary = "System.Collections.Immutable.ImmutableDictionary`2";
    public const string JsonContext = "System.Text.Json.Serialization.JsonSerializerContext";
    public const string JsonSerializable = "System.Text.Json.Serialization.JsonSerializableAttribute";
    public const string NpgsqlRange = "NpgsqlTypes.NpgsqlRange`1";
    public const string PgName = "NpgsqlTypes.PgNameAttribute";
    public const string SetsRequiredMembers = "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute";

    /// <summary>The name of a type that is not nested: namespace, name, and the number of type parameters.</summary>
    public static string Of(ITypeSymbol type) => type.ContainingNamespace is { IsGlobalNamespace: false } space
        ? $"{space.ToDisplayString()}.{type.MetadataName}"
        : type.MetadataName;

    /// <summary>The name by which a compilation finds a type, nested or not.</summary>
    public static string Full(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? $"{Full(outer)}+{type.MetadataName}" : Of(type);
}
