namespace OrleansStock.GrainInterfaces;

/// <summary>How prices leave the system: as decimals of eight significant digits.</summary>
public static class Price
{
    /// <summary>
    /// Rounds to eight significant digits: more than the seven or so that a 32-bit float of the source carries, so that
    /// 412.1199951 reads 412.12, and few enough that a quantile does not pretend to know the trillionth of a cent.
    /// </summary>
    /// <param name="price">Finite and above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The price is not a positive number that a decimal can hold.</exception>
    public static decimal Round(double price)
    {
        if (!(price > 0) || price > 1e27) throw new ArgumentOutOfRangeException(nameof(price), price, "A price is a positive number.");
        var decimals = Math.Clamp(7 - (int)Math.Floor(Math.Log10(price)), 0, 28);
        // The conversion itself keeps 15 significant digits; the division drops the zeros that rounding leaves behind.
        var rounded = Math.Round((decimal)price, decimals) / 1.0000000000000000000000000000m;
        return rounded > 0 ? rounded : 1e-28m;
    }
}
