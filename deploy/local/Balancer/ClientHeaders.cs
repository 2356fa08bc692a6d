using Yarp.ReverseProxy.Forwarder;

namespace OrleansStock.Balancer;

/// <summary>What a load balancer tells about the client: the host it asked for, its address, its scheme.</summary>
internal sealed class ClientHeaders : HttpTransformer
{
    /// <inheritdoc/>
    public override async ValueTask TransformRequestAsync(HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix, CancellationToken cancellationToken)
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
}
