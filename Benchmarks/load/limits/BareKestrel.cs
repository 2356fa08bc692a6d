using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OrleansStock.Load;

/// <summary>
/// The limit of a web: what <c>dotnet new web</c> gives, with one endpoint that has its bytes at hand, and silent. A process of its own.
/// </summary>
internal static class BareKestrel
{
    /// <summary>Serves bytes of a length at <c>/LENGTH</c>, and an empty 304 at <c>/304</c>.</summary>
    public static Task ServeAsync(int port)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var app = builder.Build();
        app.Urls.Add(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        var bodies = new Dictionary<int, byte[]>();
        app.MapGet("/304", static context =>
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            context.Response.Headers.ETag = "\"bare\"";
            return Task.CompletedTask;
        });
        app.MapGet("/{length:int}", (int length, HttpContext context) =>
        {
            byte[] body;
            lock (bodies)
            {
                if (!bodies.TryGetValue(length, out body!)) bodies[length] = body = new byte[length];
            }

            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength = length;
            return context.Response.Body.WriteAsync(body).AsTask();
        });
        return app.RunAsync();
    }
}
