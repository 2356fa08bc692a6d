namespace OrleansStock.MarketData.Csv.Dates;

/// <summary>A row's moment, once its date is known.</summary>
/// <param name="Row">The row in the table.</param>
/// <param name="Written">The date as it is written.</param>
/// <param name="Seconds">Seconds since midnight as they are written; -1 where no time is.</param>
/// <param name="Instant">The moment in UTC; null where no zone is written.</param>
internal readonly record struct CsvMoment(int Row, DateOnly Written, int Seconds, DateTime? Instant)
{
    /// <summary>The day of trading that it belongs to.</summary>
    public DateOnly Day { get; init; }

    /// <summary>Seconds since midnight on the exchange's clock; -1 where no time is written.</summary>
    public int Clock { get; init; } = -1;
}
