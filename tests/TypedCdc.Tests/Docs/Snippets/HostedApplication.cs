using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace TypedCdc.Tests.Docs.Snippets;

internal static class HostedApplication
{
    public static void Configure(IHostApplicationBuilder builder)
    {
        builder.Services.AddTypedCdc("shop", cdc => cdc
            .UseNpgsql(builder.Configuration.GetConnectionString("shop")!)
            .AddHandler<Printer>());
    }
}
