namespace OrleansStock.MarketData.Csv.Numbers;

/// <summary>What stands between the whole part of a number and its fraction.</summary>
internal enum DecimalSign
{
    Point,
    Comma,
}
