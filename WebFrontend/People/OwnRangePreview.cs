using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Scoring;
using OrleansStock.GrainInterfaces;

namespace OrleansStock.WebFrontend.People;

/// <summary>What a person's own range says and what it may cost, before it is recorded.</summary>
/// <param name="Prices">The nine quantiles of the close.</param>
/// <param name="Costs">The score that the range would get for some closes, lowest close first.</param>
public sealed record OwnRangePreview(Quantiles<double> Prices, IReadOnlyList<OwnRangeCost> Costs)
{
    /// <summary>The preview of a range.</summary>
    /// <param name="prices">The nine quantiles of the close, above 0.</param>
    /// <param name="baseline">The random walk's forecast at the same horizon.</param>
    /// <param name="close">The last close, above 0.</param>
    public static OwnRangePreview Of(Quantiles<double> prices, PriceDistribution baseline, double close)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        var own = Quantiles.Create<double>([.. prices.AsList().Select(p => Math.Log(p / close))]);
        var sure = Quantiles.Create<double>([.. own.AsList().Select(q => own.Median + (q - own.Median) / 2)]);
        (string, double)[] closes =
        [
            ("half a range below your lower end", 2 * own.P10 - own.Median), ("at your lower end", own.P10),
            ("at your median", own.Median), ("at your upper end", own.P90),
            ("half a range above your upper end", 2 * own.P90 - own.Median),
        ];
        return new OwnRangePreview(prices, [.. closes.Select(c => new OwnRangeCost(
            c.Item1, close * Math.Exp(c.Item2), PinballLoss.Crps(own, c.Item2), PinballLoss.Crps(sure, c.Item2),
            PinballLoss.Crps(baseline.LogReturns, c.Item2)))]);
    }
}

/// <summary>What a range would be scored if the close were a certain one: CRPS in log return, 0 at best.</summary>
/// <param name="Where">Where in the range that close lies.</param>
/// <param name="Close">The close.</param>
/// <param name="Own">Of the range.</param>
/// <param name="TwiceAsSure">Of a range half as wide around the same median.</param>
/// <param name="Baseline">Of the random walk.</param>
public sealed record OwnRangeCost(string Where, double Close, double Own, double TwiceAsSure, double Baseline);
