using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Hosting;
using OrleansStock.Faults;

namespace OrleansStock.Load;

/// <summary>
/// The limit of a start: what <c>dotnet new web</c> gives with a silo inside that has no grains, no storage and no telemetry. A
/// process of its own.
/// </summary>
internal static class BareOrleans
{
    /// <summary>Serves <c>/healthz/ready</c> once the silo has started.</summary>
    public static Task ServeAsync(int port)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.UseOrleans(silo => silo.UseLocalhostClustering(FreePorts.Next(), FreePorts.Next()));
        var app = builder.Build();
        app.Urls.Add(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        // Kestrel begins to listen after the silo: whoever gets an answer has a silo that runs.
        app.MapGet("/healthz/ready", static () => Results.Ok());
        return app.RunAsync();
    }
}
