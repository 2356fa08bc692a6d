namespace OrleansStock.WebFrontend.Charts;

/// <summary>A horizon (trading days after the origin) and, once its day has come, the outcome.</summary>
public sealed record FanHorizon(int LeadTime, DateOnly Date, decimal? Outcome, DateOnly? OutcomeDate);
