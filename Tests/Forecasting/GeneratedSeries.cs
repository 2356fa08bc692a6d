using OrleansStock.Forecasting;

namespace OrleansStock.Tests.Forecasting;

/// <summary>Price series made of a seed, so that a test needs no file.</summary>
internal static class GeneratedSeries
{
    private static readonly DateOnly start = new(2001, 1, 1);

    /// <summary>A GARCH(1,1) walk (0.06, 0.93) around 1.2 % a day with a slight drift: what a stock looks like.</summary>
    public static PriceSeries Garch(int bars, int seed = 1, string symbol = "TEST") => Of(Prices(bars, seed), symbol);

    /// <summary>Independent Normal returns of 1 % a day without drift: the random walk itself.</summary>
    public static PriceSeries Normal(int bars, int seed)
    {
        var random = new SplitMix64(SplitMix64.Seed("normal", seed));
        var prices = new double[bars];
        var log = Math.Log(50);
        for (var i = 0; i < bars; i++)
        {
            prices[i] = Math.Exp(log);
            log += 0.01 * random.NextNormal();
        }

        return Of(prices);
    }

    /// <summary>A walk whose log price changes after each bar as a function says.</summary>
    public static PriceSeries Walk(int bars, Func<int, double> change)
    {
        var prices = new double[bars];
        var log = 4.0;
        for (var i = 0; i < bars; i++)
        {
            prices[i] = Math.Exp(log);
            log += change(i);
        }

        return Of(prices);
    }

    /// <summary>A slow walk under daily noise of 3 % that does not last: an average shows the walk, the close the noise.</summary>
    public static PriceSeries Noisy(int bars, ulong seed, double step)
    {
        var random = new SplitMix64(seed);
        var prices = new double[bars];
        var level = 4.0;
        for (var i = 0; i < bars; i++)
        {
            level += step * random.NextNormal();
            prices[i] = Math.Exp(level + 0.03 * random.NextNormal());
        }

        return Of(prices);
    }

    /// <summary>Prices of <see cref="Garch"/>.</summary>
    public static double[] Prices(int bars, int seed = 1)
    {
        var random = new SplitMix64(SplitMix64.Seed("garch", seed));
        const double level = 0.012 * 0.012;
        var variance = level;
        var log = Math.Log(100);
        var prices = new double[bars];
        for (var i = 0; i < bars; i++)
        {
            prices[i] = Math.Exp(log);
            var shock = Math.Sqrt(variance) * random.NextNormal();
            log += 0.0002 + shock;
            variance = 0.01 * level + 0.06 * shock * shock + 0.93 * variance;
        }

        return prices;
    }

    /// <summary>One price, every day.</summary>
    public static PriceSeries Constant(int bars) => Of(Enumerable.Repeat(12.5, bars).ToArray());

    /// <summary>A series of these prices on weekdays.</summary>
    public static PriceSeries Of(double[] prices, string symbol = "TEST")
    {
        var bars = new Bar[prices.Length];
        var date = start;
        for (var i = 0; i < bars.Length; i++)
        {
            bars[i] = new Bar(date, prices[i], prices[i], prices[i], prices[i], prices[i], 1000);
            do date = date.AddDays(1);
            while (date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        }

        return new PriceSeries(Symbol.Parse(symbol), bars);
    }
}
