using OrleansStock.MarketData.History;

namespace OrleansStock.MarketData.Csv.Layout;

/// <summary>What a column holds.</summary>
internal enum ColumnRole
{
    Date,
    Time,
    Open,
    High,
    Low,
    Close,
    AdjustedClose,
    Volume,
    Ticker,
    Period,
    Currency,
    Split,
    Dividend,
}
