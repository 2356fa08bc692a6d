namespace OrleansStock.Client;

/// <summary>What this client reads of a forecast; the answer holds more.</summary>
/// <param name="Symbol">The ticker.</param>
/// <param name="Currency">ISO 4217 code of the prices; null where unknown.</param>
/// <param name="Model">The model's id.</param>
/// <param name="Origin">Date of the last bar used.</param>
/// <param name="CloseAtOrigin">Close on that bar.</param>
/// <param name="Stale">Whether a newer bar should exist but could not be loaded.</param>
/// <param name="Horizons">One entry per horizon, ascending.</param>
internal sealed record Forecast(
    string Symbol, string? Currency, string Model, DateOnly Origin, decimal CloseAtOrigin, bool Stale, IReadOnlyList<Horizon> Horizons);
