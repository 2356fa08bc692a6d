namespace OrleansStock.GrainInterfaces;

/// <summary>
/// Sees to it that known tickers are refreshed after their exchange's close without anyone asking, and that predictions
/// get their outcome. One per cluster; a reminder wakes it every minute.
/// </summary>
[Alias("OrleansStock.IRefreshSchedulerGrain")]
public interface IRefreshSchedulerGrain : IGrainWithStringKey
{
    /// <summary>Registers the reminder and begins to catch up with what fell due while nothing ran. Calling it again changes nothing.</summary>
    [Alias("EnsureStarted")]
    Task EnsureStarted();

    /// <summary>Refreshes what is due now and waits for it.</summary>
    /// <returns>How many tickers were refreshed.</returns>
    [Alias("Sweep")]
    Task<int> Sweep();
}
