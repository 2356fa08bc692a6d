namespace OrleansStock.MarketData;

/// <summary>Which source answers; the values of <c>MarketData__Source</c>.</summary>
public enum PriceSourceKind
{
    /// <summary>Yahoo Finance over the network.</summary>
    Yahoo,

    /// <summary>A folder of CSV files.</summary>
    Csv,

    /// <summary>The bundled sample alone.</summary>
    Sample,
}
