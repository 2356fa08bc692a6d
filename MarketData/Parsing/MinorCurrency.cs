namespace OrleansStock.MarketData.Parsing;

/// <summary>Currencies in which prices are quoted in parts of the unit: pence, cents, agorot, fils.</summary>
internal static class MinorCurrency
{
    /// <summary>The major unit and what a quoted price is divided by.</summary>
    /// <param name="code">The code as the source gave it; case matters (GBp is pence, GBP is pounds). Null gives null and 1.</param>
    public static (string? Currency, double Divisor) ToMajor(string? code) => code switch
    {
        null or "" => (null, 1),
        "GBp" or "GBX" => ("GBP", 100),
        "ZAc" or "ZAX" => ("ZAR", 100),
        "ILA" => ("ILS", 100),
        "USX" => ("USD", 100),
        "EUX" => ("EUR", 100),
        "KWF" => ("KWD", 1000),
        _ => (code, 1),
    };
}
