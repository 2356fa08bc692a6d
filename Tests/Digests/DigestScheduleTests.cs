using OrleansStock.Storage.Alerts.Weekly;
using OrleansStock.WebFrontend.Alerts.Weekly;
using OrleansStock.WebFrontend.Words;

namespace OrleansStock.Tests.Digests;

/// <summary>The weekly mail of webs that share a database and a clock which the test moves.</summary>
public sealed class DigestScheduleTests
{
    private static readonly TimeSpan step = TimeSpan.FromSeconds(5);

    [Fact(Timeout = 180_000)]
    public async Task Weeks_OfTwoWebsOneOfWhichIsRestarted_BringOneMailEach()
    {
        await using var first = await AccountsApp.StartAsync();
        var (_, name, _) = await first.OpenSignedInAsync();
        await using (var connection = await first.Services.GetRequiredService<Database>().DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken))
            await connection.ExecuteAsync("UPDATE users SET email_confirmed = 1");
        var user = (await first.FindAsync(name))!;
        var store = first.Services.GetRequiredService<DigestStore>();
        await store.StartAsync(user.Id, "https://localhost", DigestSchedule.WeekOf(first.Time.GetUtcNow()));
        List<AccountsApp> webs = [first, await AccountsApp.StartAsync(first)];
        var told = new List<string>();

        await GoToNoonAsync(1);
        await GoToNoonAsync(1);
        // One is replaced, and looks at once: the week was told.
        await webs[1].DisposeAsync();
        webs[1] = await AccountsApp.StartAsync(first);
        await PassAsync(30);
        Assert.Equal(2, told.Count);
        // Nobody looks until shortly before the third noon from then: of the weeks that passed the last one is told, and the next at its noon.
        await GoToNoonAsync(3);
        Assert.True(await store.StopAsync(user.Id));
        first.Time.Advance(TimeSpan.FromDays(7));
        await PassAsync(30);

        var weeks = new[] { 1, 2, 4, 5 }.Select(w => $"Your week up to {Display.Date(DigestSchedule.WeekOf(first.Time.GetUtcNow()).AddDays(7 * (w - 6) - 1))}");
        Assert.Equal(weeks, told);
        await webs[1].DisposeAsync();

        async Task GoToNoonAsync(int later)
        {
            var noon = DigestSchedule.WeekOf(first.Time.GetUtcNow()).AddDays(7 * later).ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);
            first.Time.Advance(noon - first.Time.GetUtcNow().UtcDateTime - step);
            await PassAsync(4);
            var before = told.Count;
            while (told.Count == before) await PassAsync(1);
            await PassAsync(30);
            Assert.Equal(before + 1, told.Count);
        }

        // Slowly: a mail that is being written is not taken for one whose web has died.
        async Task PassAsync(int steps)
        {
            for (var i = 0; i < steps; i++)
            {
                first.Time.Advance(step);
                await Task.Delay(TimeSpan.FromMilliseconds(60), TimeProvider.System, TestContext.Current.CancellationToken);
                foreach (var web in webs)
                {
                    while (!web.Mails.IsEmpty)
                    {
                        var letter = await web.Mails.NextAsync();
                        Assert.Contains("MSFT by Linear regression", letter.Text, StringComparison.Ordinal);
                        Assert.Contains("above the 80 % range", letter.Text, StringComparison.Ordinal);
                        Assert.StartsWith("https://localhost/alerts/stop?token=", letter.Unsubscribe, StringComparison.Ordinal);
                        told.Add(letter.Subject);
                    }
                }
            }
        }
    }
}
