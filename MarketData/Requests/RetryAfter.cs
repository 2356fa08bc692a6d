namespace OrleansStock.MarketData.Requests;

/// <summary>The header <c>Retry-After</c>.</summary>
internal static class RetryAfter
{
    /// <summary>The pause that an answer asks for; null where it names none.</summary>
    public static TimeSpan? Of(HttpResponseMessage response)
    {
        var header = response.Headers.RetryAfter;
        // A date is read against the answer's own clock, which may differ from ours.
        var pause = header?.Delta ?? (header?.Date is { } date && response.Headers.Date is { } sent ? date - sent : null);
        return pause >= TimeSpan.Zero ? pause : null;
    }
}
