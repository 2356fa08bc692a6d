using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Models.BoostedTrees;
using OrleansStock.Forecasting.Models.Pooled;
using OrleansStock.Forecasting.Numerics;

namespace OrleansStock.Backtest.Training;

/// <summary>
/// The shape around the forecast volatility: nine quantiles of standardised outcomes, each of which was forecast by a vintage
/// that had not seen it (prequential, Dawid 1984), drawn to an assumed shape while few independent windows are known.
/// </summary>
internal sealed class PooledShape(int horizon)
{
    /// <summary>How many years of outcomes the assumed shape weighs as much as: calm years are many in a pool, and wild ones are what a range is for.</summary>
    private const double PriorYears = 20;

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
        var assumed = VolatilityDesign.AssumedShape;
        if (known.Length == 0) return [.. assumed];
        var sorted = known.Select(o => o.Deviation).Order().ToArray();
        var years = (day.DayNumber - known.Min(o => o.Known).DayNumber) / DaysOfYear;
        var weight = years / (years + PriorYears);
        var levels = Quantiles.Levels.ToArray();
        return [.. levels.Select((level, k) => Math.Round((1 - weight) * assumed[k] + weight * SortedSample.Quantile(sorted, level), 4)).Order()];
    }
}
