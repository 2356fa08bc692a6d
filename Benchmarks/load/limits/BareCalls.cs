using System.Globalization;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Connections.Security;
using Orleans.Hosting;
using Orleans.Runtime;

namespace OrleansStock.Load;

/// <summary>
/// The limit of a request that asks a silo: a web whose one endpoint asks a grain for bytes, and silos with nothing but that grain. Each is
/// a process of its own. A web sends a grain's call to one of its gateways, whichever silo the grain lives on: with three silos two
/// calls of three take a second step, here as in the service.
/// </summary>
internal static class BareCalls
{
    // Their places on the silos are chance; the mean of many is not.
    private const int Grains = 60;

    private const string Plain = "-";

    /// <summary>A silo of some.</summary>
    /// <param name="ports">The first silo's port, its own, and that of its gateway.</param>
    /// <param name="certificate">A file (PKCS #12) with the certificate of all processes, or <c>-</c> for connections without TLS.</param>
    public static Task ServeSiloAsync(int[] ports, string certificate)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(ports[1], ports[2], new IPEndPoint(IPAddress.Loopback, ports[0]));
            if (certificate != Plain) silo.UseTls(Read(certificate), Trust);
        });
        return builder.Build().RunAsync();
    }

    /// <summary>The web: <c>/LENGTH</c> asks a grain for so many bytes.</summary>
    /// <param name="port">Where it listens.</param>
    /// <param name="certificate">As for silos.</param>
    /// <param name="gateways">The gateways' ports.</param>
    public static Task ServeWebAsync(int port, string certificate, int[] gateways)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.UseOrleansClient(client =>
        {
            client.UseLocalhostClustering(gateways);
            if (certificate != Plain) client.UseTls(Read(certificate), Trust);
        });
        var app = builder.Build();
        app.Urls.Add(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        // A client knows no grain before it has met a silo, which it does when the host starts.
        var grains = new Lazy<IBareGrain[]>(() =>
            [.. Enumerable.Range(0, Grains).Select(i => app.Services.GetRequiredService<IGrainFactory>().GetGrain<IBareGrain>(i))]);
        var turn = 0;
        app.MapGet("/304", static context =>
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        });
        app.MapGet("/{length:int}", async (int length, HttpContext context) =>
        {
            var bytes = await grains.Value[(uint)Interlocked.Increment(ref turn) % Grains].GetAsync(length);
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength = length;
            await context.Response.Body.WriteAsync(bytes);
        });
        return app.RunAsync();
    }

    private static X509Certificate2 Read(string file) => X509CertificateLoader.LoadPkcs12FromFile(file, null);

    // Both ends show the one certificate, which nobody has signed: it is asked for, as in a cluster, and taken as it is.
    private static void Trust(TlsOptions options)
    {
        options.RemoteCertificateMode = RemoteCertificateMode.RequireCertificate;
        options.ClientCertificateMode = RemoteCertificateMode.RequireCertificate;
        options.AllowAnyRemoteCertificate();
        options.OnAuthenticateAsClient = (_, authentication) => authentication.TargetHost = "localhost";
    }
}
