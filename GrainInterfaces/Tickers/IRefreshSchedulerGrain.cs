namespace OrleansStock.GrainInterfaces;

/// <summary>
/// Refreshes known tickers after their exchange's close, though nobody asks for them, so that predictions get their
/// outcomes. One per cluster; a reminder wakes it every minute.
/// </summary>
[Alias("OrleansStock.IRefreshSchedulerGrain")]
public interface IRefreshSchedulerGrain : IGrainWithStringKey
{
    /// <summary>Registers the reminder and begins to catch up with what fell due while nothing ran. Calling it again changes nothing.</summary>
    [Alias("EnsureStarted"), OpenToWebs(WebCaller.Nobody)]
    Task EnsureStarted();

    /// <summary>Refreshes what is due now and waits for it.</summary>
    /// <returns>How many tickers were refreshed.</returns>
    [Alias("Sweep"), OpenToWebs(WebCaller.Nobody)]
    Task<int> Sweep();
}
