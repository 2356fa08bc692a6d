using System.Data.Common;
using Microsoft.Extensions.Logging;
using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Outcomes;
using OrleansStock.MarketData.Calendar;
using OrleansStock.Storage.Ledger;
using OrleansStock.Telemetry;

namespace OrleansStock.Grains.Predictions;

/// <summary>Writes the outcomes of a ticker's predictions, whoever they belong to.</summary>
internal sealed class OutcomeResolver(OutcomeStore store, TimeProvider time, ILogger logger)
{
    /// <summary>Writes the outcome of every prediction of a ticker that waits for one. The next refresh retries what could not be written.</summary>
    /// <param name="series">The ticker's history.</param>
    public async Task ResolveAsync(PriceSeries series)
    {
        try
        {
            var open = await store.GetOpenOutcomesAsync(series.Symbol);
            var outcomes = RealizedOutcome.Of(series.Bars, open.Select(o => (o.Origin, o.Horizon)));
            var rows = outcomes
                .Select(o => new Outcome(o.Origin, o.Horizon, o.LogReturn, o.Date, PriceAge.OldFromOf(series.Symbol.ToString(), o.Origin))).ToList();
            var resolved = await store.ResolveAsync(series.Symbol, rows, time.GetUtcNow());
            if (resolved > 0) Meters.OutcomesResolved.Add(resolved);
        }
        catch (DbException e)
        {
            logger.LogWarning(e, "Outcomes of {Symbol} could not be written; the next refresh tries again.", series.Symbol);
        }
    }
}
