using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Checks.Files;
using TypedCdc.Generators.Checks.Mapped;
using TypedCdc.Generators.Checks.Names;
using TypedCdc.Generators.Checks.Publications;
using TypedCdc.Generators.Naming;
using TypedCdc.Generators.Parsing;

namespace TypedCdc.Generators.Checks;

/// <summary>Checks the marked types of one compilation against the schema.</summary>
internal sealed class SchemaChecks(LoadedSchemas schemas)
{
    private readonly SchemaChoice _choice = new(schemas);
    private readonly TypeMapper _mapper = new();
    private readonly TakenOperations _taken = new();

    /// <summary>What is wrong with a type, if it is marked at all.</summary>
    public ImmutableArray<Problem> Check(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var isRecord = type.Has(MetadataName.CdcTable);
        var isComposite = type.Has(MetadataName.CdcComposite);
        var isHandler = type.Has(MetadataName.CdcHandler);
        if (!isRecord && !isComposite && !isHandler)
        {
            return ImmutableArray<Problem>.Empty;
        }

        var problems = new Problems(type);
        _choice.Check(type, problems);
        if (_choice.Of(type) is { } schema)
        {
            CheckMapped(isRecord ? _mapper.MapRecord(type, schema, problems, cancellationToken) : null, problems);
            CheckMapped(isComposite ? TypeMapper.MapComposite(type, schema, problems, cancellationToken) : null, problems);
        }

        if (isHandler)
        {
            CheckHandler(type, problems, cancellationToken);
        }

        return problems.ToImmutable();
    }

    /// <summary>What is wrong with <c>[assembly: CdcSchema]</c>.</summary>
    public ImmutableArray<Problem> Check(AttributeData attribute)
    {
        var problems = new Problems(attribute.AttributeClass!);
        _choice.Check(attribute, problems);
        return problems.ToImmutable();
    }

    /// <summary>What is wrong with all marked types together, once each has been checked.</summary>
    public ImmutableArray<Problem> CheckTogether() => _taken.Check();

    private static void CheckMapped(CheckedType? type, Problems problems)
    {
        foreach (var check in type is CheckedRecord { Table.MayDiffer: false } ? AllChecks.Tables : [])
        {
            check.Check((CheckedRecord)type!, problems);
        }

        foreach (var column in type?.Columns ?? [])
        {
            foreach (var check in AllChecks.Columns)
            {
                check.Check(column, type!, problems);
            }
        }
    }

    private void CheckHandler(INamedTypeSymbol handler, Problems problems, CancellationToken cancellationToken)
    {
        var routes = new List<CheckedRoute>();
        foreach (var route in Attempt.Run(() => new RouteParser(handler, isInProgress: false, new Problems(handler)).Parse()) ?? [])
        {
            var record = Find(route.Change.Record);
            var old = route.Change.Old is { } type ? Find(type) : null;
            if (record is null || (old is null && route.Change.Old is not null))
            {
                continue;
            }

            routes.Add(new CheckedRoute(route, record, old, handler) { Routes = routes });
        }

        _taken.Add(routes);
        foreach (var route in routes.Where(route => !route.Record.Table.MayDiffer))
        {
            foreach (var check in AllChecks.Routes)
            {
                check.Check(route, problems);
            }
        }

        CheckedRecord? Find(ITypeSymbol type) =>
            type is INamedTypeSymbol record && _choice.Of(record, handler) is { } schema ? _mapper.FindRecord(record, schema, cancellationToken) : null;
    }
}
