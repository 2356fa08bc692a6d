using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Numerics;

namespace OrleansStock.Benchmarks;

/// <summary>Ten years of bars that every measurement of fits uses.</summary>
internal static class GeneratedHistory
{
    private const int Bars = 2500;

    /// <summary>Makes the series: GARCH, with ranges, for days without one are cheaper.</summary>
    public static PriceSeries Make()
    {
        var random = new SplitMix64(1);
        var bars = new Bar[Bars];
        double log = 4, variance = 0.0001;
        for (var i = 0; i < Bars; i++)
        {
            var price = Math.Exp(log);
            bars[i] = new Bar(new DateOnly(2014, 1, 1).AddDays(i), price * 1.001, price * 1.01, price * 0.99, price, price, 0);
            var shock = Math.Sqrt(variance) * random.NextNormal();
            log += shock;
            variance = 0.000001 + 0.06 * shock * shock + 0.93 * variance;
        }

        return new PriceSeries(Symbol.Parse("BENCH"), bars);
    }
}
