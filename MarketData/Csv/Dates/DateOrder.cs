namespace OrleansStock.MarketData.Csv.Dates;

/// <summary>Which part of a file's dates is the day, the month and the year, as the whole file tells.</summary>
internal enum DateOrder
{
    YearMonthDay,
    DayMonthYear,
    MonthDayYear,
}
