using OrleansStock.Forecasting;

namespace OrleansStock.MarketData.Repair;

/// <summary>Prices and the units they are quoted in.</summary>
internal static class PriceUnit
{
    /// <summary>How far a jump may be from exactly a hundredfold, in log prices: a slip leaves the day's own move on top of the factor.</summary>
    public const double HundredTolerance = 0.3;

    /// <summary>Below a cent the smallest step of a price is a multiple of the price, and moves of any size are real.</summary>
    public const double SmallestMajorPrice = 0.02;

    /// <summary>A hundredfold, in log prices.</summary>
    public static readonly double LogHundred = Math.Log(100);

    // Vendors cut to seven digits and rescale.
    private const double Rounding = 2e-6;

    /// <summary>How far a move is from exactly a hundredfold, up or down, in log prices.</summary>
    public static double MissOfHundred(double logMove) => Math.Abs(Math.Abs(logMove) - LogHundred);

    /// <summary>Whether two prices differ by no more than a vendor's rounding.</summary>
    public static bool Same(double a, double b) => Math.Abs(a - b) <= Rounding * b;

    /// <summary>Whether open, high and low are all the close.</summary>
    public static bool IsFlat(Bar bar) => Same(bar.Open, bar.Close) && Same(bar.High, bar.Close) && Same(bar.Low, bar.Close);

    /// <summary>The price times a factor where that is nearer to the target, else the price itself.</summary>
    public static double Nearer(double price, double factor, double target) =>
        Math.Abs(Math.Log(price * factor / target)) < Math.Abs(Math.Log(price / target)) ? price * factor : price;

    /// <summary>
    /// A row moved to another unit: the close by the factor, the other prices only where that brings them nearer to it, for a source may have
    /// corrected some of them.
    /// </summary>
    /// <param name="bar">The row.</param>
    /// <param name="factor">What the close is multiplied by.</param>
    /// <param name="volumeFactor">What the volume is multiplied by; 1 leaves it.</param>
    /// <param name="adjustment">The usual adjusted close over close.</param>
    public static Bar Rescale(Bar bar, double factor, double volumeFactor, double adjustment)
    {
        var close = bar.Close * factor;
        return new(
            bar.Date,
            Nearer(bar.Open, factor, close),
            Nearer(bar.High, factor, close),
            Nearer(bar.Low, factor, close),
            close,
            Nearer(bar.AdjustedClose, factor, close * adjustment),
            volumeFactor == 1 ? bar.Volume : (long)Math.Min(1e18, Math.Round(bar.Volume * volumeFactor)));
    }
}
