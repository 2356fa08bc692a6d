using Microsoft.AspNetCore.Http;
using OrleansStock.WebFrontend.Accounts.Limits;

namespace OrleansStock.Tests.Accounts.Limits;

/// <summary>What docs/security.md says about guessing is what the limits, run for two days, let through.</summary>
public sealed class GuessingTests
{
    [Theory]
    [InlineData(1, "1")]
    [InlineData(10_000, "10,000")]
    public async Task SignIn_GuessedWithoutEnd_LetsThroughWhatTheDocumentSays(int blocks, string blocksInText)
    {
        await using var app = await AccountsApp.StartAsync(("RateLimits__LoginPerAccount", ""), ("RateLimits__LoginPerAddress", ""));
        var limits = app.Services.GetRequiredService<AccountLimits>();

        var (first, later) = await CountAsync(app, blocks, (context, name) => limits.SignInAsync(context, name, device: null));

        // User name and address are two names of one account.
        Assert.Contains($"| {blocksInText} | {2 * first} | {2 * later} |", Document(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Codes_GuessedWithoutEnd_LetThroughWhatTheDocumentSays()
    {
        await using var app = await AccountsApp.StartAsync(("RateLimits__LoginPerAddress", ""));
        var limits = app.Services.GetRequiredService<AccountLimits>();

        var (first, later) = await CountAsync(app, 10_000, (context, id) => limits.CodeAsync(context, id, device: null));

        Assert.Contains($"10,000 blocks have {first} codes on the first day and {later} on each day after", Document(), StringComparison.Ordinal);
    }

    /// <summary>The attacker uses the next block with each attempt, and waits as long as he is told to and no longer.</summary>
    private static async Task<(int First, int Later)> CountAsync(AccountsApp app, int blocks, Func<HttpContext, string, Task<LimitedAttempt>> attempt)
    {
        var name = AccountsApp.NewName();
        var began = app.Time.GetUtcNow();
        var next = 0;
        return (await UntilAsync(began + TimeSpan.FromDays(1)), await UntilAsync(began + TimeSpan.FromDays(2)));

        async Task<int> UntilAsync(DateTimeOffset end)
        {
            var guesses = 0;
            while (true)
            {
                var block = next % blocks;
                var context = new DefaultHttpContext { Connection = { RemoteIpAddress = new IPAddress([198, 51, (byte)(block / 256), (byte)(block % 256)]) } };
                var counted = await attempt(context, name);
                if (!counted.IsRefused)
                {
                    guesses++;
                    next++;
                    continue;
                }

                if (app.Time.GetUtcNow() + counted.Wait >= end)
                {
                    app.Time.Advance(end - app.Time.GetUtcNow());
                    return guesses;
                }

                app.Time.Advance(counted.Wait);
            }
        }
    }

    private static string Document() => File.ReadAllText(Path.Combine(SharedData.RepositoryRoot, "docs", "security.md"));
}
