namespace OrleansStock.GrainInterfaces;

/// <summary>A horizon of somebody's own: a number of trading days or a date, of which one is given.</summary>
[GenerateSerializer, Immutable, Alias("OrleansStock.HorizonChoice")]
public readonly record struct HorizonChoice
{
    /// <summary>Trading days after the origin, 1 or more; null where a date is given.</summary>
    [Id(0)] public int? TradingDays { get; init; }

    /// <summary>A date: the last trading day up to then is meant. Null where days are given.</summary>
    [Id(1)] public DateOnly? Date { get; init; }

    /// <summary>The horizon of a number of trading days.</summary>
    /// <param name="days">1 or more.</param>
    public static HorizonChoice Of(int days) => new() { TradingDays = days };

    /// <summary>The horizon of a date.</summary>
    /// <param name="date">The date.</param>
    public static HorizonChoice Of(DateOnly date) => new() { Date = date };
}
