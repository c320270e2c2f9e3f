using System.Globalization;

namespace TypedCdc.Provisioning.Checks.Server;

/// <summary>Some options need a younger server.</summary>
internal sealed class ServerVersionRule : IRule
{
    public IEnumerable<ProvisioningProblem> Check(CheckContext context)
    {
        var options = context.Options;
        (bool IsSet, string Option, int Major)[] features =
        [
            (options.PublicationScope == PublicationScope.Schemas, $"{nameof(CdcOptions.PublicationScope)} = {nameof(PublicationScope.Schemas)}", 15),
            (options.RowFilters.Count > 0, nameof(CdcOptions.RowFilters), 15),
            (options.TwoPhase, nameof(CdcOptions.TwoPhase), 15),
            (options.Streaming == StreamingMode.Parallel, $"{nameof(CdcOptions.Streaming)} = {nameof(StreamingMode.Parallel)}", 16),
            (options.Failover, nameof(CdcOptions.Failover), 17),
        ];
        var server = context.Catalog.Server;
        return features
            .Where(feature => feature.IsSet && server.Major < feature.Major)
            .Select(feature => new ProvisioningProblem(
                ProvisioningProblemKind.ServerVersion,
                ProblemSeverity.Error,
                $"option {feature.Option}",
                string.Create(CultureInfo.InvariantCulture, $"the server is PostgreSQL {server.Major}"),
                string.Create(CultureInfo.InvariantCulture, $"PostgreSQL {feature.Major} or later is needed")));
    }
}
