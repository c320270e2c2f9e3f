using Microsoft.CodeAnalysis;

namespace TypedCdc.Generators.Parsing;

/// <summary>The structs that are generated within the reader of one mapped type, for what its members have as types.</summary>
/// <param name="type">The mapped type.</param>
/// <param name="problems">Where to add what is wrong with one.</param>
/// <param name="reader">Name of the generated reader.</param>
internal sealed class NestedStructs(INamedTypeSymbol type, Problems problems, string reader)
{
    public EnumReaders Enums { get; } = new(problems, reader);

    public JsonReaders Json { get; } = new(problems, reader);

    public Conversions Conversions { get; } = new(type, reader);
}
