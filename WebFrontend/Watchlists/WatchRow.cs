using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.WebFrontend.Odds;

namespace OrleansStock.WebFrontend.Watchlists;

/// <summary>A watched ticker with what is known of it at once.</summary>
/// <param name="Symbol">The ticker.</param>
public sealed record WatchRow(Symbol Symbol)
{
    /// <summary>Its prices; null where they do not come at once, or not at all.</summary>
    public TickerSummary? Summary { get; private init; }

    /// <summary>The shortest horizon of the default model; null where there is no forecast.</summary>
    public PriceDistribution? Next { get; private init; }

    /// <summary>The odds of a close above the last one at that horizon, such as "53 %".</summary>
    public string? OddsOfARise { get; private init; }

    /// <summary>Why there is nothing; null where there is something.</summary>
    public string? Problem { get; init; }

    /// <summary>The row of what a ticker's page shows.</summary>
    internal static WatchRow Of(Symbol symbol, TickerViewContent view)
    {
        var next = view.Forecast?.Horizons.FirstOrDefault(h => h.LeadTime == ForecastModels.Horizons[0]);
        return new WatchRow(symbol)
        {
            Summary = view.Summary,
            Next = next,
            OddsOfARise = next is null ? null : HorizonOdds.Of(next.ToReturns(), next.ExpectedDate, above: 0, below: null).Text,
            Problem = view.Problem?.Message,
        };
    }
}
