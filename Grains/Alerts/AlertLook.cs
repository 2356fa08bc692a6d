using System.Data.Common;
using Microsoft.Extensions.Logging;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.Storage.Alerts;
using OrleansStock.Telemetry;

namespace OrleansStock.Grains.Alerts;

/// <summary>Looks at a ticker's alerts once for each new bar. What could not be written, the next refresh looks at again.</summary>
internal sealed class AlertLook(Symbol symbol, AlertStore store, Func<Task<TickerForecast>> forecast, ILogger logger)
{
    // A pause of years in which everything happened: what remains is told by the next refreshes, as what waits for a forecast is.
    private const int MostRounds = 20;

    private DateOnly? looked;

    /// <summary>Looks, and stores the mails about what it found.</summary>
    /// <param name="bars">The ticker's bars.</param>
    /// <param name="sharesAfter">What one share of a day has become since, by splits.</param>
    public async Task RunAsync(IReadOnlyList<Bar> bars, Func<DateOnly, double> sharesAfter)
    {
        if (bars.Count == 0 || looked == bars[^1].Date) return;
        try
        {
            TickerForecast? today = null;
            for (var round = 0; round < MostRounds; round++)
            {
                // SQLite's driver blocks the calling thread: on the pool it holds up no turn.
                var alerts = await Task.Run(() => store.GetActiveAsync(symbol));
                if (today is null && alerts.Any(a => a.Odds is not null && a.SeenDate < bars[^1].Date)) today = await FindForecastAsync();
                var findings = alerts.Select(a => AlertRules.Look(a, bars, sharesAfter, today)).OfType<AlertFinding>().ToList();
                if (findings.Count == 0)
                {
                    // One that is behind waits for a forecast that could not be made, and is looked at again without a newer bar.
                    if (alerts.All(a => a.SeenDate >= bars[^1].Date)) looked = bars[^1].Date;
                    return;
                }

                var mails = await Task.Run(() => store.CommitAsync(findings));
                if (mails > 0) Meters.AlertsTold.Add(mails);
            }
        }
        catch (DbException e)
        {
            logger.LogWarning(e, "The alerts of {Symbol} could not be read or written; the next refresh looks again.", symbol);
        }
    }

    private async Task<TickerForecast?> FindForecastAsync()
    {
        try
        {
            return await forecast();
        }
        catch (TickerException e)
        {
            logger.LogInformation("The odds of {Symbol} cannot be looked at now: {Reason}", symbol, e.Message);
            return null;
        }
    }
}
