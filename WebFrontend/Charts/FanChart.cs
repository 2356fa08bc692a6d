using System.Text.Json;
using System.Text.Json.Serialization;
using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Models;
using OrleansStock.GrainInterfaces;
using OrleansStock.WebFrontend.Words;

namespace OrleansStock.WebFrontend.Charts;

/// <summary>What a chart shows: the closes up to the origin and the forecast after it as a fan. Drawn by <see cref="FanSvg"/> and by js/charts.js.</summary>
public sealed record FanChart
{
    // Points between two recorded horizons of a prediction's fan: enough for a curve that looks smooth.
    private const int LargestInterpolation = 24;

    private static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web);

    /// <summary>The symbol.</summary>
    public required Symbol Symbol { get; init; }

    /// <summary>ISO 4217 code of the prices; null where unknown.</summary>
    public string? Currency { get; init; }

    /// <summary>The id of the model whose forecast this is; null where there is none.</summary>
    public string? Model { get; init; }

    /// <summary>Closes, oldest first.</summary>
    public required IReadOnlyList<FanClose> History { get; init; }

    /// <summary>The last close that the forecast saw; null where there is no forecast.</summary>
    public FanClose? Origin { get; init; }

    /// <summary>The fan, nearest first; empty where there is no forecast.</summary>
    public IReadOnlyList<FanPoint> Path { get; init; } = [];

    /// <summary>The horizons, with their outcomes where they are known.</summary>
    public IReadOnlyList<FanHorizon> Horizons { get; init; } = [];

    /// <summary>A second model's forecast from the same origin; null where only one is looked at.</summary>
    public FanOther? Other { get; init; }

    /// <summary>Whole days, oldest first, where candles or volume are asked for; empty otherwise.</summary>
    [JsonIgnore]
    public IReadOnlyList<Bar> Bars { get; init; } = [];

    /// <summary>Splits and dividends, where they are asked for; empty otherwise.</summary>
    [JsonIgnore]
    public IReadOnlyList<FanMark> Marks { get; init; } = [];

    /// <summary>Earlier forecasts and predictions beside what happened, where they are asked for; empty otherwise.</summary>
    [JsonIgnore]
    public IReadOnlyList<FanEarlier> Earlier { get; init; } = [];

    /// <summary>One sentence that stands for the picture.</summary>
    public required string Summary { get; init; }

    /// <summary>The chart of a ticker with or without a forecast.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="currency">ISO 4217 code of the prices; null where unknown.</param>
    /// <param name="closes">The history, decimated to what a chart shows.</param>
    /// <param name="forecast">The forecast at its last bar; null where there is none.</param>
    public static FanChart Of(Symbol symbol, string? currency, ChartHistory closes, TickerForecast? forecast)
    {
        var history = ToCloses(closes, 1);
        if (forecast is null)
        {
            return new FanChart
            {
                Symbol = symbol,
                Currency = currency,
                History = history,
                Summary = history.Length == 0
                    ? $"No prices of {symbol}."
                    : $"Closing prices of {symbol} from {Display.Date(history[0].Date)} to {Display.Date(history[^1].Date)}.",
            };
        }

        var horizons = forecast.Horizons.Select(h => new FanHorizon(h.LeadTime, h.ExpectedDate, null, null)).ToList();
        return new FanChart
        {
            Symbol = symbol,
            Currency = currency,
            Model = forecast.ModelId,
            History = history,
            Origin = new FanClose(forecast.Origin, forecast.CloseAtOrigin),
            Path = ToPath(forecast),
            Horizons = horizons,
            Summary = Describe(
                symbol, currency, forecast.Origin, forecast.CloseAtOrigin, forecast.Horizons.Select(h => (h.LeadTime, h.Quantiles)).LastOrDefault()),
        };
    }

    /// <summary>The chart of a recorded prediction. Between the recorded horizons the fan is interpolated.</summary>
    /// <param name="record">The prediction.</param>
    /// <param name="bars">The ticker's history, oldest first, from before the origin to now; may be empty.</param>
    public static FanChart Of(PredictionRecord record, ReadOnlySpan<Bar> bars)
    {
        // A later split rebases the history; the record stays on the basis of its origin, so the history is brought to it.
        var basis = 1.0;
        foreach (var bar in bars)
        {
            if (bar.Date != record.Origin) continue;
            if (bar.Close > 0) basis = (double)record.CloseAtOrigin / bar.Close;
            break;
        }

        return new FanChart
        {
            Symbol = record.Symbol,
            Currency = record.Currency,
            Model = record.ModelId,
            History = ToCloses(ChartHistory.Of(bars), basis),
            Origin = new FanClose(record.Origin, record.CloseAtOrigin),
            Path = Interpolate(record),
            Horizons = [.. record.Horizons.Select(h => new FanHorizon(h.Horizon, h.ActualDate ?? h.TargetDate, h.Actual, h.ActualDate))],
            Summary = Describe(
                record.Symbol, record.Currency, record.Origin, record.CloseAtOrigin, record.Horizons.Select(h => (h.Horizon, h.Quantiles)).LastOrDefault()),
        };
    }

    /// <summary>The chart as JSON that is safe inside a script element: the default encoder escapes angle brackets and ampersands.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, json);

    /// <summary>The same picture with another model's forecast over it.</summary>
    /// <param name="forecast">A forecast of the same ticker from the same origin; any other is not drawn.</param>
    public FanChart With(TickerForecast forecast)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        return forecast.Origin == Origin?.Date && forecast.ModelId != Model
            ? this with { Other = new FanOther(Display.ModelName(forecast.ModelId), ToPath(forecast)) }
            : this;
    }

    private static List<FanPoint> ToPath(TickerForecast forecast) =>
        [.. (forecast.Path.Count > 0 ? forecast.Path : forecast.Horizons).Select(p => new FanPoint(p.LeadTime, p.ExpectedDate, p.Quantiles))];

    private static string Describe(Symbol symbol, string? currency, DateOnly origin, decimal close, (int LeadTime, Quantiles<decimal> Quantiles) last)
    {
        var start = $"Closing prices of {symbol} up to {Display.Date(origin)} ({Display.Price(close, currency)})";
        if (last == default) return start + ".";
        var range = Display.Range(last.Quantiles.P10, last.Quantiles.P90);
        return $"{start}, then a fan that widens to {range} after {Display.TradingDays(last.LeadTime)}; 8 of 10 outcomes are expected inside.";
    }

    private static FanClose[] ToCloses(ChartHistory closes, double basis)
    {
        var history = new FanClose[closes.Days.Length];
        for (var i = 0; i < history.Length; i++)
        {
            var price = closes.Close[i] * basis;
            // Six significant digits: more than a chart can show, and half the bytes.
            var decimals = Math.Clamp(5 - (int)Math.Floor(Math.Log10(price)), 0, 12);
            history[i] = new FanClose(DateOnly.FromDayNumber(closes.Days[i]), (decimal)Math.Round(price, decimals));
        }

        return history;
    }

    /// <summary>Between two recorded horizons the fan lies where a horizon of somebody's own would; at them it is what was recorded.</summary>
    private static List<FanPoint> Interpolate(PredictionRecord record)
    {
        var points = new List<FanPoint>();
        var origin = (double)record.CloseAtOrigin;
        ReturnDistribution[] recorded = [.. record.Horizons.Select(h => h.ToReturns(record.CloseAtOrigin))];
        var (fromLead, fromDate) = (0, record.Origin);
        foreach (var horizon in record.Horizons)
        {
            var date = horizon.ActualDate ?? horizon.TargetDate;
            var days = horizon.Horizon - fromLead;
            var steps = Math.Min(days, LargestInterpolation);
            for (var step = 1; step < steps; step++)
            {
                var passed = (int)Math.Round((double)days * step / steps);
                var quantiles = OwnHorizon.At(recorded, fromLead + passed).LogReturns.Select(r => Price.Round(origin * Math.Exp(r)));
                var calendarDays = (int)Math.Round((double)(date.DayNumber - fromDate.DayNumber) * passed / days);
                points.Add(new FanPoint(fromLead + passed, fromDate.AddDays(calendarDays), [.. quantiles]));
            }

            points.Add(new FanPoint(horizon.Horizon, date, horizon.Quantiles));
            (fromLead, fromDate) = (horizon.Horizon, date);
        }

        return points;
    }
}
