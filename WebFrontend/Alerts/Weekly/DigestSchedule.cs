using OrleansStock.GrainInterfaces;
using OrleansStock.Storage.Alerts.Weekly;
using OrleansStock.Telemetry;

namespace OrleansStock.WebFrontend.Alerts.Weekly;

/// <summary>
/// Has the weekly mails stored once their time has come: Saturday at noon UTC, when every exchange has closed its week and its tickers were
/// refreshed. Each web looks; the table decides who stores. A site that was down then does so when it is back.
/// </summary>
internal sealed class DigestSchedule(DigestStore store, TimeProvider time, ILogger<DigestSchedule> logger) : BackgroundService
{
    private const int DaysOfAWeek = 7;

    private static readonly TimeSpan noon = TimeSpan.FromHours(12);

    /// <summary>The Saturday whose mail is due at a moment: the last one whose noon has passed.</summary>
    public static DateOnly WeekOf(DateTimeOffset now)
    {
        var day = DateOnly.FromDateTime((now.ToUniversalTime() - noon).DateTime);
        return day.AddDays(-(((int)day.DayOfWeek + 1) % 7));
    }

    /// <summary>
    /// The Saturday whose mail tells an outcome: the first one after its day whose noon it was written before. Null until there is one.
    /// </summary>
    public static DateOnly? WeekThatTells(PredictionHorizon horizon)
    {
        if (horizon.ActualDate is not { } day) return null;
        // A Saturday's own day belongs to the mail of the next one; what is written at noon sharp comes after that noon's mail.
        var byDay = WeekOf(new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.Zero)).AddDays(DaysOfAWeek);
        return horizon.ResolvedAt is { } at && WeekOf(at).AddDays(DaysOfAWeek) is var written && written > byDay ? written : byDay;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                if (await store.EnqueueAsync(WeekOf(time.GetUtcNow())) is > 0 and var mails) logger.LogInformation("Stored {Mails} weekly mails.", mails);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // Whatever leaves this loop ends the process, which has more to do than mails.
                logger.LogWarning(e, "The weekly mails cannot be stored; the next attempt follows in {Pause}", Timeouts.Mail.DigestSweep);
            }

            await Task.Delay(Timeouts.Mail.DigestSweep, time, stoppingToken);
        }
    }
}
