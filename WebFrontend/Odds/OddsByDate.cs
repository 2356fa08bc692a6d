namespace OrleansStock.WebFrontend.Odds;

/// <summary>The odds of a close beyond a price on any trading day until a date.</summary>
/// <param name="Date">The date asked about.</param>
/// <param name="TradingDays">Trading days from the origin until then, the date among them; within the longer steps of the path to a day or two.</param>
/// <param name="Odds">The probability, 0.01..0.99.</param>
/// <param name="Beyond">Set where the true odds are under, or over, <paramref name="Odds"/>, and more is not known.</param>
/// <param name="Text">The same for a person, such as "43 %" or "under 1 %".</param>
public sealed record OddsByDate(DateOnly Date, int TradingDays, double Odds, OddsBound? Beyond, string Text);
