namespace OrleansStock.WebFrontend.Sharing;

/// <summary>What every answer of a link says beside its content.</summary>
internal static class SharedHeaders
{
    /// <summary>
    /// Nobody keeps the answer, so that a link that is revoked opens nothing at once; no search engine lists it; and no other site learns the
    /// address, which is all that one needs to read it.
    /// </summary>
    public static void Set(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Robots-Tag"] = "noindex";
        response.Headers["Referrer-Policy"] = "no-referrer";
    }
}
