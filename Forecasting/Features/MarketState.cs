namespace OrleansStock.Forecasting.Features;

/// <summary>What all tickers together say on a day: the means of what each reads; all 0 where it is not known.</summary>
/// <param name="Agitation">How much wilder the last days were than the last three months, in log volatility.</param>
/// <param name="Push3">The last days' returns (half-life 3 days) in their standard deviations.</param>
/// <param name="Push10">The same with a half-life of 10 days.</param>
/// <param name="Drawdown">How far prices are below the highest of a year, in yearly standard deviations, less <see cref="UsualDrawdown"/>.</param>
public readonly record struct MarketState(double Agitation, double Push3, double Push10, double Drawdown)
{
    /// <summary>The mean drawdown of ordinary days: without tickers nothing unusual is assumed.</summary>
    public const double UsualDrawdown = 0.45;

    /// <summary>Adds each number to its like.</summary>
    public static MarketState operator +(MarketState a, MarketState b) =>
        new(a.Agitation + b.Agitation, a.Push3 + b.Push3, a.Push10 + b.Push10, a.Drawdown + b.Drawdown);

    /// <summary>Multiplies each number.</summary>
    public static MarketState operator *(double factor, MarketState a) => new(factor * a.Agitation, factor * a.Push3, factor * a.Push10, factor * a.Drawdown);
}
