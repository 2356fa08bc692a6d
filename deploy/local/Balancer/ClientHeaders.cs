using System.Net;
using Yarp.ReverseProxy.Forwarder;

namespace OrleansStock.Balancer;

/// <summary>What a load balancer tells about the client: the host it asked for, its address, its scheme. And what it may say to the client.</summary>
internal sealed class ClientHeaders : HttpTransformer
{
    /// <inheritdoc/>
    public override async ValueTask TransformRequestAsync(
        HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix, CancellationToken cancellationToken)
    {
        await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);
        proxyRequest.Headers.Host = httpContext.Request.Host.Value;
        Set("X-Forwarded-For", httpContext.Connection.RemoteIpAddress?.ToString());
        Set("X-Forwarded-Proto", httpContext.Request.Scheme);

        void Set(string name, string? value)
        {
            proxyRequest.Headers.Remove(name);
            if (value is not null) proxyRequest.Headers.Add(name, value);
        }
    }

    /// <summary>Another web was sent this request and may have done what it asks for.</summary>
    public static void SetMayHaveBegun(HttpContext context) => context.Items[typeof(ClientHeaders)] = true;

    /// <inheritdoc/>
    public override ValueTask<bool> TransformResponseAsync(HttpContext httpContext, HttpResponseMessage? proxyResponse, CancellationToken cancellationToken)
    {
        // 429 would mean that nothing was begun.
        if (proxyResponse is { StatusCode: HttpStatusCode.TooManyRequests } && httpContext.Items.ContainsKey(typeof(ClientHeaders)))
            httpContext.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return base.TransformResponseAsync(httpContext, proxyResponse, cancellationToken);
    }
}
