using TypedCdc.Generators.Checks.Mapped;
using TypedCdc.Generators.Parsing;
using TypedCdc.Generators.Rules;

namespace TypedCdc.Generators.Checks.Publications;

/// <summary>The publication must have the operations of each change that a handler takes: TCDC1224.</summary>
internal sealed class OperationCheck : IRouteCheck
{
    public void Check(CheckedRoute route, Problems problems)
    {
        var record = route.Record;
        if (record.Schema.Publication?.Definition is not { } publication || publication.Operations.HasFlag(route.Needs))
        {
            return;
        }

        problems.Add(
            ReplicationRules.OperationNotPublished,
            route.PlaceOf(record),
            route.Name,
            OperationNames.Of(route.Needs & ~publication.Operations),
            record.Table.Name,
            publication.Name,
            record.Show(publication.Location),
            OperationNames.Of(publication.Operations));
    }
}
