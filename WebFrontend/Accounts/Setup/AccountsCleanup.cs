using OrleansStock.Telemetry;

namespace OrleansStock.WebFrontend.Accounts.Setup;

/// <summary>Deletes expired sessions, counts of attempts and changes of address once an hour. It only frees space: readers ignore expired rows.</summary>
internal sealed class AccountsCleanup(
    UserSessionStore sessions, AttemptStore attempts, EmailChangeStore changes, TimeProvider time, ILogger<AccountsCleanup> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await sessions.DeleteExpiredAsync(stoppingToken);
                await attempts.DeleteExpiredAsync(stoppingToken);
                await changes.DeleteOlderAsync(time.GetUtcNow() - Timeouts.Mail.ChangeLink, stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // Any exception that left this task would end the process.
                logger.LogWarning(e, "Expired sessions could not be deleted; the next attempt follows in {Interval}", Interval);
            }
        }
    }
}
