using System.Net;
using System.Net.Sockets;
using OrleansStock.Telemetry;
using Yarp.ReverseProxy.Forwarder;

namespace OrleansStock.Balancer;

/// <summary>
/// Gives each request to a ready web. One that cannot be reached is left out and the next is tried: always where nothing
/// was sent, and where the answer never came also for reads and for predictions, whose request id makes the second
/// sending the same as the first.
/// </summary>
internal sealed class Balance(IHttpForwarder forwarder, WebFleet webs) : IDisposable
{
    private static readonly ForwarderRequestConfig Limits = new() { ActivityTimeout = Timeouts.Hosting.BalancerIdle };
    private static readonly ClientHeaders Headers = new();

    private readonly HttpMessageInvoker http = new(new SocketsHttpHandler
    {
        UseProxy = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        ConnectTimeout = Timeouts.Hosting.BalancerConnect,
    });

    /// <summary>Serves one request.</summary>
    public async Task ForwardAsync(HttpContext context)
    {
        var read = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        if (!read) context.Request.EnableBuffering();
        var repeatable = read || context.Request.Path == "/predict" || context.Request.Path == "/api/v1/predictions";
        var tried = new List<string>();
        while (webs.Next(tried) is { } web)
        {
            tried.Add(web);
            var error = await forwarder.SendAsync(context, web, http, Limits, Headers);
            if (error == ForwarderError.None || context.Response.HasStarted || context.RequestAborted.IsCancellationRequested) return;
            var cause = context.Features.Get<IForwarderErrorFeature>()?.Exception;
            // ConnectTimeout says so with a TimeoutException inside.
            var wasNotSent = cause is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError }
                or HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } }
                or OperationCanceledException { InnerException: TimeoutException };
            if (!wasNotSent && !repeatable) return;
            if (!wasNotSent) ClientHeaders.SetMayHaveBegun(context);
            webs.TakeOut(web);
            context.Features.Set<IForwarderErrorFeature>(null);
            context.Response.Clear();
            if (!read) context.Request.Body.Position = 0;
        }

        context.Response.StatusCode = StatusCodes.Status502BadGateway;
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();
}
