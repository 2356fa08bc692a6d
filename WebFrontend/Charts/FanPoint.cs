using OrleansStock.Forecasting;

namespace OrleansStock.WebFrontend.Charts;

/// <summary>The nine quantiles of the close at one lead time (trading days after the origin).</summary>
public sealed record FanPoint(int LeadTime, DateOnly Date, Quantiles<decimal> Quantiles);
