namespace OrleansStock.GrainInterfaces;

/// <summary>How prices leave the system: as decimals of seven significant digits, and never coarser than cents.</summary>
public static class Price
{
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
        // The conversion itself keeps 15 significant digits; the division drops the zeros that rounding leaves behind.
        var rounded = Math.Round((decimal)price, decimals) / 1.0000000000000000000000000000m;
        return rounded > 0 ? rounded : 1e-28m;
    }
}
