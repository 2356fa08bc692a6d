namespace OrleansStock.GrainInterfaces;

/// <summary>How prices leave the system: as decimals of seven significant digits, and never coarser than cents.</summary>
public static class Price
{
    // Below this, the error of the product and that of the fifteen digits are far below what counts as near a tie.
    private const double MostInWhole = 1e8;

    private static readonly double[] powers = [1, 10, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10];

    /// <summary>
    /// Rounds to seven significant digits, which is what a 32-bit float of the source carries (2874.560059 reads
    /// 2874.56), but never coarser than two decimals; a quantile does not pretend to know the millionth of a cent.
    /// </summary>
    /// <param name="price">Finite and above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The price is not a positive number that a decimal can hold.</exception>
    public static decimal Round(double price)
    {
        if (!(price > 0) || price > 1e27) throw new ArgumentOutOfRangeException(nameof(price), price, "A price is a positive number.");
        var decimals = Math.Clamp(6 - (int)Math.Floor(Math.Log10(price)), 2, 28);
        if (decimals < powers.Length && price < MostInWhole && InWhole(price * powers[decimals], decimals) is { } quick) return quick;
        // The conversion itself keeps 15 significant digits; the division drops the zeros that rounding leaves behind.
        var rounded = Math.Round((decimal)price, decimals) / 1.0000000000000000000000000000m;
        return rounded > 0 ? rounded : 1e-28m;
    }

    // The same by whole numbers, a third of the time: a page of the ledger rounds 1,500 prices. Null near a tie, where the fifteen
    // digits of the conversion to decimal decide.
    private static decimal? InWhole(double scaled, int decimals)
    {
        var whole = Math.Floor(scaled);
        var rest = scaled - whole;
        if (Math.Abs(rest - 0.5) < 1e-3) return null;
        var digits = (long)whole + (rest > 0.5 ? 1 : 0);
        for (; decimals > 0 && digits % 10 == 0; decimals--) digits /= 10;
        return digits == 0 ? null : new decimal((int)digits, (int)(digits >> 32), 0, isNegative: false, (byte)decimals);
    }
}
