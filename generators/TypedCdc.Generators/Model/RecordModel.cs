namespace TypedCdc.Generators.Model;

/// <summary>
/// All that is needed to emit the code of one mapped type. Every type of this folder is immutable and compared by its
/// content, and none refers to a Roslyn type: otherwise each keystroke would run the emitter again, and old
/// compilations would be kept alive.
/// </summary>
/// <param name="Type">The mapped type.</param>
/// <param name="IsComposite">Whether it is a projection of a composite, and its columns are attributes.</param>
/// <param name="Table">The table or composite it is a projection of.</param>
/// <param name="Arguments">Columns given to the constructor, in order.</param>
/// <param name="NameArguments">Whether some parameter is left to its default, so that arguments must be named.</param>
/// <param name="Properties">Columns assigned to properties.</param>
/// <param name="Enums">The enums among the columns.</param>
/// <param name="Json">The types among the columns that are read from JSON.</param>
/// <param name="Conversions">The types among the columns that wrap what a column is read as.</param>
/// <param name="ReaderName">Name of the generated nested class, free of collisions.</param>
/// <param name="IsReaderObsolete">Whether it must be obsolete itself, to name members whose use is an error elsewhere.</param>
internal sealed record RecordModel(
    TypeModel Type,
    bool IsComposite,
    TableModel Table,
    EquatableArray<ColumnModel> Arguments,
    bool NameArguments,
    EquatableArray<ColumnModel> Properties,
    EquatableArray<EnumModel> Enums,
    EquatableArray<JsonModel> Json,
    EquatableArray<ConversionModel> Conversions,
    string ReaderName,
    bool IsReaderObsolete)
{
    public IEnumerable<ColumnModel> Columns => Arguments.Concat(Properties);
}
