namespace OrleansStock.WebFrontend.Accounts.Setup;

/// <summary>Deletes the rows of sessions and attempts that are over, once an hour. Correctness does not wait for it.</summary>
internal sealed class AccountsCleanup(UserSessionStore sessions, SignInAttemptStore attempts, TimeProvider time, ILogger<AccountsCleanup> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await sessions.DeleteExpiredAsync(stoppingToken);
                await attempts.DeleteExpiredAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // Whatever it is, the site serves on: a background task that ends with an exception would end the process.
                logger.LogWarning(e, "Sessions that are over could not be deleted; the next attempt follows in an hour");
            }
        }
    }
}
