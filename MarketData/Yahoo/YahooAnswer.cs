namespace OrleansStock.MarketData.Yahoo;

/// <summary>One answer of the chart endpoint as it was sent: numbers that are absent or null are NaN, lists that are absent are null.</summary>
internal sealed class YahooAnswer
{
    public bool HasResult;
    public (string? Code, string? Description)? Error;
    public string? Currency, TimeZone, ExchangeCode, ExchangeName, LongName, ShortName, Granularity;
    public double FirstTrade = double.NaN, MarketTime = double.NaN, SessionStart = double.NaN, SessionEnd = double.NaN;
    public List<double>? Timestamps, Open, High, Low, Close, AdjustedClose, Volume;
    public readonly YahooEvents Events = new();
}
