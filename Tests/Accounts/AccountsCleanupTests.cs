using System.Diagnostics;
using OrleansStock.WebFrontend.Accounts.Setup;

namespace OrleansStock.Tests.Accounts;

public sealed class AccountsCleanupTests
{
    /// <summary>A background task that ends with an exception ends the process.</summary>
    [Fact]
    public async Task Execute_WhateverFails_ItTriesAgainAnHourLater()
    {
        await using var app = await AccountsApp.StartAsync();
        var database = app.Services.GetRequiredService<Database>();
        var broken = new BrokenClock();
        var time = new FakeTimeProvider();
        using var cleanup = new AccountsCleanup(
            new UserSessionStore(database, broken), new AttemptStore(database, broken), new EmailChangeStore(database, broken),
            time, NullLogger<AccountsCleanup>.Instance);
        await cleanup.StartAsync(Cancelled);

        var began = Stopwatch.GetTimestamp();
        while (broken.Asked < 3)
        {
            Assert.False(cleanup.ExecuteTask!.IsCompleted);
            Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(30));
            time.Advance(TimeSpan.FromHours(1));
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, Cancelled);
        }

        await cleanup.StopAsync(Cancelled);
    }

    private sealed class BrokenClock : TimeProvider
    {
        private int asked;

        public int Asked => asked;

        public override DateTimeOffset GetUtcNow()
        {
            Interlocked.Increment(ref asked);
            throw new InvalidOperationException("Not an error of the database.");
        }
    }
}
