using System.Collections.Concurrent;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace OrleansStock.WebFrontend.Held;

/// <summary>
/// The encoding in which a request wants its answer: the best of what the compression middleware offers, in its order. Like that
/// middleware, it compresses nothing over HTTPS.
/// </summary>
internal static class AcceptedEncodings
{
    // Browsers and programs send a handful of texts; beyond that, each is parsed again.
    private const int MaxKnown = 64;

    private static readonly ConcurrentDictionary<string, BodyEncoding> known = new();

    /// <summary>The encoding for a request.</summary>
    public static BodyEncoding Of(HttpRequest request)
    {
        var accepted = request.Headers.AcceptEncoding;
        if (accepted.Count == 0 || request.IsHttps) return BodyEncoding.Identity;
        var text = accepted.ToString();
        if (known.TryGetValue(text, out var encoding)) return encoding;
        encoding = Read(accepted);
        if (known.Count < MaxKnown) known[text] = encoding;
        return encoding;
    }

    private static BodyEncoding Read(StringValues accepted)
    {
        if (!StringWithQualityHeaderValue.TryParseList(accepted, out var values)) return BodyEncoding.Identity;
        var identity = QualityOf("identity") ?? 0;
        var (brotli, gzip) = (QualityOf("br") ?? QualityOf("*") ?? 0, QualityOf("gzip") ?? QualityOf("*") ?? 0);
        if (brotli > 0 && brotli >= gzip && brotli >= identity) return BodyEncoding.Brotli;
        return gzip > 0 && gzip >= identity ? BodyEncoding.Gzip : BodyEncoding.Identity;

        double? QualityOf(string name) =>
            values.FirstOrDefault(v => v.Value.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } value ? value.Quality ?? 1 : null;
    }
}
