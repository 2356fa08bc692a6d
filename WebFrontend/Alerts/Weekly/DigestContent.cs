using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;

namespace OrleansStock.WebFrontend.Alerts.Weekly;

/// <summary>What a weekly mail says.</summary>
/// <param name="Week">The Saturday after the week, which begins with the Saturday before it.</param>
/// <param name="Prices">What is watched, as far as the mail shows it.</param>
/// <param name="MoreWatched">How many more tickers are watched.</param>
/// <param name="Resolved">Horizons of predictions whose outcome came in the week.</param>
/// <param name="Due">Horizons that come due in the next one, from that Saturday on.</param>
internal sealed record DigestContent(
    DateOnly Week, IReadOnlyList<DigestPrice> Prices, int MoreWatched, DigestHorizons Resolved, DigestHorizons Due)
{
    /// <summary>Whether there is nothing to tell.</summary>
    public bool IsEmpty => Prices.Count == 0 && Resolved.Items.Count == 0 && Due.Items.Count == 0;
}

/// <summary>Horizons of predictions, as far as the mail shows them.</summary>
/// <param name="Items">The horizons by their day.</param>
/// <param name="All">Where all of them can be read, without scheme and host; null where these are all.</param>
internal sealed record DigestHorizons(IReadOnlyList<DigestHorizon> Items, string? All);

/// <summary>A watched ticker at the end of the week.</summary>
/// <param name="Symbol">The ticker.</param>
/// <param name="Currency">ISO 4217 code; null where unknown.</param>
/// <param name="Last">The last bar of the week; null where it could not be read or there was none.</param>
/// <param name="Before">The last bar of the week before; null likewise.</param>
internal sealed record DigestPrice(Symbol Symbol, string? Currency, Bar? Last, Bar? Before);

/// <summary>A horizon of a prediction.</summary>
/// <param name="Record">The prediction.</param>
/// <param name="Horizon">Its horizon.</param>
internal sealed record DigestHorizon(PredictionRecord Record, PredictionHorizon Horizon);
