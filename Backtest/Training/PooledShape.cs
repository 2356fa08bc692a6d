using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Models.Pooled;
using OrleansStock.Forecasting.Numerics;

namespace OrleansStock.Backtest.Training;

/// <summary>
/// The shape around the forecast volatility: nine quantiles of standardised outcomes, each of which was forecast by a vintage
/// that had not seen it (prequential, Dawid 1984), drawn to an assumed shape while few independent windows are known, and as wide
/// as the predictive distribution of so few windows is.
/// </summary>
internal sealed class PooledShape(int horizon)
{
    private const double DaysOfYear = 365.25;

    private readonly List<(DateOnly Known, double Deviation)> outcomes = [];

    /// <summary>Adds an outcome that a vintage forecasts without having seen it.</summary>
    /// <param name="known">The day on which it was known.</param>
    /// <param name="logReturn">The log return over the horizon.</param>
    /// <param name="log">The logarithm of the daily volatility that was forecast.</param>
    public void Add(DateOnly known, double logReturn, double log)
    {
        var daily = Math.Exp(log);
        outcomes.Add((known, (logReturn - PooledCentre.Of(daily, horizon)) / (daily * Math.Sqrt(horizon))));
    }

    /// <summary>The quantiles as they were known before a day.</summary>
    /// <param name="day">The first day of the vintage's year.</param>
    public double[] Before(DateOnly day)
    {
        var known = outcomes.Where(o => o.Known < day).ToArray();
        var years = known.Length == 0 ? 0 : (day.DayNumber - known.Min(o => o.Known).DayNumber) / DaysOfYear;
        var weight = years / (years + AssumedShape.PriorYears);
        var sorted = known.Select(o => o.Deviation).Order().ToArray();
        var levels = Quantiles.Levels.ToArray();
        double[] shape = [.. AssumedShape.Values.Select((assumed, k) =>
            weight == 0 ? assumed : (1 - weight) * assumed + weight * SortedSample.Quantile(sorted, levels[k]))];
        return [.. AssumedShape.Widen(shape, years, horizon).Select(q => Math.Round(q, 4)).Order()];
    }
}
