using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.Grains.Tickers.Horizons;

namespace OrleansStock.Grains.Tickers;

/// <summary>
/// The forecast of one model as it is served. It is held packed: the numbers that cannot be derived, in arrays. The records
/// and bytes made from them stay while somebody uses them.
/// </summary>
internal sealed class TickerAnswer
{
    // Objects, strings and lists beside the arrays; measured from heap dumps.
    private const int FixedBytes = 1_500;

    private readonly TickerForecast frame;
    private readonly StoredFit fit;
    private readonly double[] returns;
    private readonly DateOnly[] dates;
    private readonly short[] leadTimes;
    private readonly HorizonNote[] notes;
    private readonly WeakReference<Unpacked> unpacked;

    private TickerAnswer(string fingerprint, string? staleReason, TickerForecast forecast, StoredFit fit)
    {
        (Fingerprint, StaleReason, this.fit) = (fingerprint, staleReason, fit);
        var json = JsonAnswer.Of(forecast);
        Version = json.Version;
        frame = forecast with { Horizons = [], Path = [] };
        PriceDistribution[] all = [.. forecast.Horizons, .. forecast.Path];
        notes = [.. forecast.Horizons.Select(h => new HorizonNote(h.Inputs, h.ExpectedDateIsHabit))];
        returns = new double[all.Length * (Quantiles.Count + 1)];
        (dates, leadTimes) = (new DateOnly[all.Length], new short[all.Length]);
        for (var i = 0; i < all.Length; i++)
        {
            var row = returns.AsSpan(i * (Quantiles.Count + 1));
            all[i].LogReturns.AsSpan().CopyTo(row);
            row[Quantiles.Count] = all[i].PointLogReturn;
            (dates[i], leadTimes[i]) = (all[i].ExpectedDate, checked((short)all[i].LeadTime));
        }

        unpacked = new WeakReference<Unpacked>(new Unpacked(forecast, json));
    }

    private readonly record struct HorizonNote(IReadOnlyList<string>? Inputs, bool ExpectedDateIsHabit);

    private sealed record Unpacked(TickerForecast Forecast, JsonAnswer Json);

    /// <summary>Fingerprint of the history it was made from.</summary>
    public string Fingerprint { get; }

    /// <summary>The reason that is part of it; null where the history was fresh.</summary>
    public string? StaleReason { get; }

    /// <summary>Version of the forecast's bytes.</summary>
    public string Version { get; }

    /// <summary>The model's walk-forward record on the ticker.</summary>
    public TickerScorecard Scorecard => TickerScorecard.Of(frame.Symbol, frame.Origin, fit.ToFit().Scorecard);

    /// <summary>The forecast.</summary>
    public TickerForecast Forecast => Unpack().Forecast;

    /// <summary>The forecast's bytes and their version.</summary>
    public JsonAnswer Json => Unpack().Json;

    /// <summary>Bytes that stay in memory, estimated.</summary>
    public long Bytes => FixedBytes + sizeof(double) * returns.Length + (sizeof(int) + sizeof(short)) * dates.Length;

    /// <summary>The answer from a fit; fits nothing.</summary>
    public static TickerAnswer Of(IForecastModel model, StoredFit fit, HeldHistory history, string? staleReason, bool isOld)
    {
        var series = history.ToSeries();
        var forecast = model.Forecast(fit.ToFit(), series);
        var wire = new TickerForecast
        {
            Symbol = history.Symbol,
            Name = history.History.Name,
            Currency = history.History.Currency,
            ModelId = model.Id,
            ModelVersion = model.Version,
            Origin = forecast.Origin,
            CloseAtOrigin = Price.Round(forecast.OriginPrice),
            OriginPrice = forecast.OriginPrice,
            Stale = staleReason is not null,
            StaleReason = staleReason,
            Retrospective = isOld,
            Horizons = [.. forecast.Horizons.Select(d => HorizonPrices.At(d, forecast.Origin, forecast.OriginPrice, history.Calendar))],
            Path = [.. forecast.Path.Select(d => HorizonPrices.On(d, history.Calendar.After(forecast.Origin, d.LeadTime), forecast.OriginPrice))],
            HistoryFingerprint = Vintage.Of(series.Bars),
            BarsFingerprint = history.Fingerprint,
            Source = history.History.Source,
            PoolVersion = fit.PoolVersion,
            Explanation = RangeExplanation.Of(forecast, series),
        };
        return new TickerAnswer(history.Fingerprint, staleReason, wire, fit);
    }

    private Unpacked Unpack()
    {
        if (unpacked.TryGetTarget(out var held)) return held;
        var all = new PriceDistribution[dates.Length];
        for (var i = 0; i < all.Length; i++)
        {
            var row = returns.AsSpan(i * (Quantiles.Count + 1), Quantiles.Count + 1);
            var distribution = new ReturnDistribution(leadTimes[i], new Quantiles<double>(row[..Quantiles.Count].ToArray()), row[Quantiles.Count]);
            all[i] = HorizonPrices.On(distribution, dates[i], frame.OriginPrice);
            if (i < notes.Length) all[i] = all[i] with { Inputs = notes[i].Inputs, ExpectedDateIsHabit = notes[i].ExpectedDateIsHabit };
        }

        var forecast = frame with { Horizons = all[..notes.Length], Path = all[notes.Length..] };
        held = new Unpacked(forecast, JsonAnswer.Of(forecast));
        unpacked.SetTarget(held);
        return held;
    }
}
