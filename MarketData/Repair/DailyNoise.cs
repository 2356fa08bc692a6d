using OrleansStock.Forecasting;

namespace OrleansStock.MarketData.Repair;

/// <summary>How much a price usually moves in a day.</summary>
internal static class DailyNoise
{
    /// <summary>Bars on each side that tell what is usual: a quarter of a year.</summary>
    public const int Neighbours = 60;

    // With fewer moves the median says nothing, and the daily deviation of a lively stock stands in.
    private const int FewestMoves = 5;
    private const double LivelyStock = 0.03;

    // Makes the median absolute deviation of a normal distribution its standard deviation.
    private const double NormalConsistency = 1.4826;

    /// <summary>Robust deviation of daily log returns around a bar, per day; the jump under judgement and other outliers hardly move it.</summary>
    /// <param name="bars">The bars.</param>
    /// <param name="at">The bar under judgement, whose own return does not count.</param>
    public static double Around(Bar[] bars, int at)
    {
        int from = Math.Max(1, at - Neighbours), to = Math.Min(bars.Length, at + Neighbours + 1);
        Span<double> sizes = stackalloc double[2 * Neighbours + 1];
        var count = 0;
        for (var i = from; i < to; i++)
        {
            if (i != at) sizes[count++] = Math.Abs(Math.Log(bars[i].Close / bars[i - 1].Close));
        }
        if (count < FewestMoves) return LivelyStock;
        sizes = sizes[..count];
        sizes.Sort();
        return NormalConsistency * sizes[count / 2];
    }
}
