using OrleansStock.MarketData.Csv.Dates;

namespace OrleansStock.MarketData.Csv;

/// <summary>The numbers of a row.</summary>
internal readonly record struct CsvValues(CsvMoment Moment, double Open, double High, double Low, double Close, double AdjustedClose, double Volume);
