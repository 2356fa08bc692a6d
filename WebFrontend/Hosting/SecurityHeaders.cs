using Scalar.AspNetCore;

namespace OrleansStock.WebFrontend.Hosting;

/// <summary>The headers that every answer carries. Scripts and styles come from this site's own files, never from within a page.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            // The API browser is a page of a package that styles itself inline and starts by a script with a nonce; it shows public documents only.
            var style = context.Request.Path.StartsWithSegments("/api", out var rest) && !rest.StartsWithSegments("/v1")
                ? "'self' 'unsafe-inline'"
                : "'self'";
            var script = context.Items[ScalarOptions.NonceHttpContextItemKey] is string nonce ? $"'self' 'nonce-{nonce}'" : "'self'";
            headers.ContentSecurityPolicy =
                $"default-src 'self'; script-src {script}; style-src {style}; img-src 'self' data:; " +
                "font-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            // Pages whose address carries a token set a stricter one.
            headers.TryAdd("Referrer-Policy", "strict-origin-when-cross-origin");
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
            return Task.CompletedTask;
        });
        return next(context);
    }
}
