using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Own;
using OrleansStock.GrainInterfaces;
using OrleansStock.Storage.Ledger;

namespace OrleansStock.Grains.Predictions;

/// <summary>What a call asks to be recorded: a model's forecast, or the caller's own.</summary>
/// <param name="Symbol">The ticker.</param>
/// <param name="ModelId">The model's id.</param>
/// <param name="Horizon">One more horizon than those of the model; of an own forecast the only one.</param>
/// <param name="Own">The caller's own forecast; null for the model's.</param>
internal sealed record AskedPrediction(Symbol Symbol, string ModelId, HorizonChoice? Horizon, OwnForecast? Own = null)
{
    // Prices come as doubles and go through a logarithm and back: what differs by less is the same.
    private const double SameReturn = 1e-9;

    /// <summary>What to ask for.</summary>
    /// <param name="own">The caller's own forecast.</param>
    public static AskedPrediction Of(OwnForecast own) => new(own.Symbol, GivenRange.ModelId, own.Horizon, own);

    /// <summary>The ticker's forecast that is recorded; for an own one that of the random walk, of which it takes origin, close and date.</summary>
    /// <exception cref="TickerException">There is no forecast.</exception>
    public Task<TickerForecast> GetForecastAsync(RecordableForecasts forecasts)
    {
        var model = Own is null ? ModelId : ForecastModels.BaselineId;
        return Horizon is { } one ? forecasts.GetAsync(Symbol, model, one) : forecasts.GetAsync(Symbol, model);
    }

    /// <summary>The row.</summary>
    /// <exception cref="TickerException">A price of the caller's lies beyond what can be meant.</exception>
    /// <exception cref="RequestConflictException">A newer close than the one that the caller saw has come.</exception>
    public LedgerEntry ToEntry(TickerForecast forecast, long id, RequestId requestId, DateTimeOffset now)
    {
        var entry = forecast.ToEntry(id, requestId, now);
        if (Own is not { } own) return entry;
        if (own.Origin is { } seen && seen != entry.Origin)
            throw new RequestConflictException($"The close of {entry.Origin:yyyy-MM-dd} has come since; look at it and record your range again.");
        if (OwnForecast.FindSlip(own.Prices, entry.CloseAtOrigin) is var (field, message))
            throw new TickerException(TickerError.BadRange, message) { Field = field };

        var quantiles = Quantiles.Create<double>([.. own.Prices.AsList().Select(p => Math.Log(p / entry.CloseAtOrigin))]);
        var horizon = entry.Horizons.First(h => h.Forecast.LeadTime == forecast.OwnHorizon);
        return entry with
        {
            ModelId = GivenRange.ModelId,
            ModelVersion = GivenRange.Version,
            Horizons = [horizon with { Forecast = new ReturnDistribution(horizon.Forecast.LeadTime, quantiles, quantiles.Median) }],
        };
    }

    /// <summary>Sees to it that a row of the same request id is what is asked for.</summary>
    /// <exception cref="RequestConflictException">It is another prediction, or was deleted.</exception>
    public void RequireSame(LedgerEntry entry)
    {
        if (entry.Deleted) throw new RequestConflictException("The prediction of this request id was deleted; use a new id.");
        if (entry.Symbol != Symbol || entry.ModelId != ModelId)
            throw new RequestConflictException($"This request id was used for {entry.Symbol} with {entry.ModelId}; use a new id.");
        if (!entry.HasAsked(Horizon))
            throw new RequestConflictException($"This request id was used for {entry.Symbol} with {entry.ModelId} at other horizons; use a new id.");
        if (Own is { } own && !IsSame(entry, own))
            throw new RequestConflictException($"This request id was used for another range of {entry.Symbol}; use a new id.");
    }

    private static bool IsSame(LedgerEntry entry, OwnForecast own) =>
        entry.Horizons is [var only] && only.Forecast.LogReturns.AsList()
            .Zip(own.Prices.AsList(), (held, price) => Math.Abs(held - Math.Log(price / entry.CloseAtOrigin))).All(d => d < SameReturn);
}
