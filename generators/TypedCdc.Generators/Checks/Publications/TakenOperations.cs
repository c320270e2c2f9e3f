using System.Collections.Concurrent;
using System.Collections.Immutable;
using TypedCdc.Generators.Checks.Mapped;
using TypedCdc.Generators.Model;
using TypedCdc.Generators.Naming;
using TypedCdc.Generators.Parsing;
using TypedCdc.Generators.Rules;
using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Checks.Publications;

/// <summary>Collects what all handlers take, and tells which published operations of their tables none of them does: TCDC1218.</summary>
internal sealed class TakenOperations
{
    private readonly ConcurrentBag<CheckedRoute> _routes = [];

    public void Add(IEnumerable<CheckedRoute> routes)
    {
        foreach (var route in routes)
        {
            _routes.Add(route);
        }
    }

    /// <summary>The problems, each at the first handler of the table.</summary>
    public ImmutableArray<Problem> Check() => _routes
        .OrderBy(route => Places.Of(route.Handler).SourceTree?.FilePath, StringComparer.Ordinal)
        .ThenBy(route => Places.Of(route.Handler).SourceSpan.Start)
        .ThenBy(route => route.Record.Table.Name.ToString(), StringComparer.Ordinal)
        .ThenBy(route => route.Operation)
        .GroupBy(route => (Database: route.Record.Schema.Name, route.Record.Table.Name))
        .Select(routes => Check([.. routes]))
        .OfType<Problem>()
        .ToImmutableArray();

    private static Problem? Check(List<CheckedRoute> routes)
    {
        var record = routes[0].Record;
        if (record.Schema.Publication is not { } publication || publication.Find(record.Table.Name) is null)
        {
            return null;
        }

        var taken = routes.Aggregate(PublishedOperations.None, (all, route) => all | route.Needs);
        var left = publication.Definition.Operations & ~taken;
        return left == PublishedOperations.None
            ? null
            : new Problem(
                ReplicationRules.NoHandler,
                Places.Of(routes[0].Handler),
                [
                    publication.Definition.Name,
                    record.Show(publication.Definition.Location),
                    OperationNames.Of(left),
                    record.Table.Name,
                ])
            {
                Properties = ImmutableDictionary<string, string?>.Empty
                    .Add(FixProperties.Operations, FixProperties.Join(OperationNames.Split(left).Select(operation => operation.ToString())))
                    .Add(FixProperties.Record, Identifier.Of(record.Type))
                    .Add(FixProperties.IdentityColumns, FixProperties.Join(record.Table.Identity.Columns)),
            };
    }
}
