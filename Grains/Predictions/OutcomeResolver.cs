using System.Data.Common;
using Microsoft.Extensions.Logging;
using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Outcomes;
using OrleansStock.MarketData.Calendar;
using OrleansStock.Storage.Ledger;
using OrleansStock.Storage.Record;
using OrleansStock.Telemetry;

namespace OrleansStock.Grains.Predictions;

/// <summary>Writes the outcomes of a ticker's predictions, whoever they belong to, and counts them in the live record.</summary>
internal sealed class OutcomeResolver(OutcomeStore store, RecordStore record, TimeProvider time, ILogger logger)
{
    /// <summary>Writes the outcome of every prediction of a ticker that waits for one. The next refresh retries what could not be written.</summary>
    /// <param name="series">The ticker's history.</param>
    /// <param name="missing">Days that have no bar yet and may get one: outcomes beyond one of them wait, for they are final once written.</param>
    public async Task ResolveAsync(PriceSeries series, IReadOnlyList<DateOnly> missing)
    {
        try
        {
            var open = await store.GetOpenOutcomesAsync(series.Symbol);
            var outcomes = RealizedOutcome.Of(series.Bars, open.Select(o => (o.Origin, o.Horizon)))
                .Where(o => !missing.Any(day => day > o.Origin && day <= o.Date));
            var rows = outcomes
                .Select(o => new Outcome(o.Origin, o.Horizon, o.LogReturn, o.Date, CountedBefore(series.Symbol, o))).ToList();
            var resolved = await store.ResolveAsync(series.Symbol, rows, time.GetUtcNow());
            if (resolved > 0) Meters.OutcomesResolved.Add(resolved);
            await CountAsync(series);
        }
        catch (DbException e)
        {
            logger.LogWarning(e, "Outcomes of {Symbol} could not be written; the next refresh tries again.", series.Symbol);
        }
    }

    // What is due was written just now, or by a silo that was killed before it counted, or by an earlier build.
    private async Task CountAsync(PriceSeries series)
    {
        var due = await record.GetDueAsync(series.Symbol);
        if (due.Count == 0) return;
        // An origin or a day that the history no longer has waits: without the bars up to it there is nothing to compare with.
        var markets = MarketAtOrigin.Of(series, due.Select(d => d.Origin)).ToDictionary(m => m.Origin);
        var realized = RealizedOutcome.Of(series.Bars, due.Select(d => (d.Origin, d.Horizon)).Distinct()).ToDictionary(o => (o.Origin, o.Horizon));
        var countable = due.Where(d => realized.ContainsKey((d.Origin, d.Horizon)))
            .Select(d => new CountableOutcome(d, markets[d.Origin], CountedBefore(series.Symbol, realized[(d.Origin, d.Horizon)])));
        await record.CountAsync(series.Symbol, countable, time.GetUtcNow());
    }

    private static DateTimeOffset CountedBefore(Symbol symbol, RealizedOutcome outcome) =>
        PriceAge.CountedBeforeOf(symbol.ToString(), outcome.Origin, outcome.Date);
}
