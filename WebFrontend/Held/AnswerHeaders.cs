using Scalar.AspNetCore;

namespace OrleansStock.WebFrontend.Held;

/// <summary>
/// The headers that every answer carries, whichever way it takes. Scripts and styles come from this site's own files, never from
/// within a page.
/// </summary>
internal static class AnswerHeaders
{
    private static readonly string policy = PolicyOf("'self'", "'self'");

    /// <summary>Sets the headers of an answer that is about to be sent.</summary>
    public static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy =
            context.Request.Path.StartsWithSegments("/api", out var rest) && !rest.StartsWithSegments("/v1") ? PolicyOfApiBrowser(context) : policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        // Pages whose address carries a token set a stricter one.
        headers.TryAdd("Referrer-Policy", "strict-origin-when-cross-origin");
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
    }

    // The API browser is a page of a package that styles itself inline and starts by a script with a nonce; it shows public documents only.
    private static string PolicyOfApiBrowser(HttpContext context) =>
        PolicyOf(context.Items[ScalarOptions.NonceHttpContextItemKey] is string nonce ? $"'self' 'nonce-{nonce}'" : "'self'", "'self' 'unsafe-inline'");

    private static string PolicyOf(string script, string style) =>
        $"default-src 'self'; script-src {script}; style-src {style}; img-src 'self' data:; "
        + "font-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
}
