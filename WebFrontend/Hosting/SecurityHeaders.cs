using System.Security.Cryptography;

namespace OrleansStock.WebFrontend.Hosting;

/// <summary>The headers that every answer carries, and the nonce of the page's own scripts.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string NonceKey = "csp-nonce";

    public Task InvokeAsync(HttpContext context)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        context.Items[NonceKey] = nonce;
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            // The API browser is a page of a package that styles itself inline; it shows public documents only.
            var style = context.Request.Path.StartsWithSegments("/api", out var rest) && !rest.StartsWithSegments("/v1")
                ? "'unsafe-inline'"
                : $"'nonce-{nonce}'";
            headers.ContentSecurityPolicy =
                $"default-src 'self'; script-src 'self' 'nonce-{nonce}'; style-src 'self' {style}; img-src 'self' data:; " +
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

    /// <summary>The nonce of this answer, for the scripts of its page.</summary>
    public static string NonceOf(HttpContext context) => (string)context.Items[NonceKey]!;
}
