using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Checks.Files;
using TypedCdc.Generators.Checks.Names;
using TypedCdc.Generators.Model;
using TypedCdc.Generators.Naming;
using TypedCdc.Generators.Parsing;

namespace TypedCdc.Generators.Checks.Mapped;

/// <summary>Finds what the schema has of mapped types.</summary>
internal sealed class TypeMapper
{
    private readonly ConcurrentDictionary<(INamedTypeSymbol Type, LoadedSchema Schema), CheckedRecord?> _records = new(TypeComparer.Instance);

    /// <summary>The record, or null where there is no table to check it against, which is reported.</summary>
    public CheckedRecord? MapRecord(INamedTypeSymbol type, LoadedSchema schema, Problems problems, CancellationToken cancellationToken)
    {
        // What is wrong with a type by itself is for other analyzers to report, and so is a defect of the parser.
        if (type.Find(MetadataName.CdcTable) is not { } mark
            || TableParser.Find(type) is not { } name
            || new TableLookup(type, mark, schema, problems).Table(name) is not { } table
            || Attempt.Run(() => Artefacts.Record.Parse(type, cancellationToken).Model) is not { } model)
        {
            return null;
        }

        var lookup = new ColumnLookup(table, schema, problems);
        return new CheckedRecord(type, mark, model, schema, table, Columns(type, model, lookup.Find));
    }

    /// <summary>The composite, or null where there is none to check the type against, which is reported.</summary>
    public static CheckedComposite? MapComposite(INamedTypeSymbol type, LoadedSchema schema, Problems problems, CancellationToken cancellationToken)
    {
        if (type.Find(MetadataName.CdcComposite) is not { } mark
            || Attempt.Run(() => Artefacts.Composite.Parse(type, cancellationToken).Model) is not { } model
            || new TableLookup(type, mark, schema, problems).Composite(model.Table) is not { } composite)
        {
            return null;
        }

        return new CheckedComposite(type, model, schema, composite, Columns(type, model, new FieldLookup(composite, schema, problems).Find));
    }

    /// <summary>A record that a handler takes. What is wrong with it is reported at the record.</summary>
    public CheckedRecord? FindRecord(ITypeSymbol type, LoadedSchema schema, CancellationToken cancellationToken) =>
        type is INamedTypeSymbol named
            ? _records.GetOrAdd((named, schema), _ => MapRecord(named, schema, new Problems(named), cancellationToken))
            : null;

    private static List<CheckedColumn> Columns(INamedTypeSymbol type, RecordModel model, Func<Member, ColumnModel, CheckedColumn?> find)
    {
        // The model has a column for each member, in order: there is none where one has failed.
        var members = new MemberParser(type, new Problems(type)).Parse()!.All;
        return [.. members.Zip(model.Columns, find).OfType<CheckedColumn>()];
    }

    private sealed class TypeComparer : IEqualityComparer<(INamedTypeSymbol Type, LoadedSchema Schema)>
    {
        public static readonly TypeComparer Instance = new();

        public bool Equals((INamedTypeSymbol Type, LoadedSchema Schema) x, (INamedTypeSymbol Type, LoadedSchema Schema) y) =>
            SymbolEqualityComparer.Default.Equals(x.Type, y.Type) && ReferenceEquals(x.Schema, y.Schema);

        public int GetHashCode((INamedTypeSymbol Type, LoadedSchema Schema) obj) => SymbolEqualityComparer.Default.GetHashCode(obj.Type);
    }
}
