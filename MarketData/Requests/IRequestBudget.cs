namespace OrleansStock.MarketData.Requests;

/// <summary>
/// How many requests may go out to the price source, and when none may. One implementation may keep the budget of one process, another that of a
/// cluster.
/// </summary>
public interface IRequestBudget
{
    /// <summary>Waits for its turn; called before each outgoing request, tries after the first included.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="PriceSourceException"><see cref="PriceSourceError.RateLimited"/>: the turn would come too late, or the source has asked for a
    /// pause; <see cref="PriceSourceException.RetryAfter"/> says when to come back.</exception>
    ValueTask AcquireAsync(CancellationToken cancellationToken = default);

    /// <summary>The source answered 429: nothing goes out for a while.</summary>
    /// <param name="retryAfter">The pause that the source asks for; null where it names none.</param>
    ValueTask ReportRateLimitedAsync(TimeSpan? retryAfter);

    /// <summary>The source answered anything but 429.</summary>
    ValueTask ReportSuccessAsync();
}
