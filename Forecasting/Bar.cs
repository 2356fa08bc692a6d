namespace OrleansStock.Forecasting;

/// <summary>One trading day of one symbol. Prices are in the listing's currency and on one split basis.</summary>
/// <param name="Date">The trading day in the exchange's time zone.</param>
/// <param name="Open">First price of the day.</param>
/// <param name="High">Highest price of the day.</param>
/// <param name="Low">Lowest price of the day.</param>
/// <param name="Close">Last price of the day, adjusted for splits; finite and above 0.</param>
/// <param name="AdjustedClose">The close adjusted for splits and dividends; finite and above 0.</param>
/// <param name="Volume">Shares traded; 0 where the source has none.</param>
public readonly record struct Bar(DateOnly Date, double Open, double High, double Low, double Close, double AdjustedClose, long Volume);
