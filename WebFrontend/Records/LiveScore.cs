using System.Text.Json.Serialization;
using OrleansStock.Forecasting.Scoring;
using OrleansStock.GrainInterfaces;
using OrleansStock.Storage.Record;

namespace OrleansStock.WebFrontend.Records;

/// <summary>How the recorded predictions of a model at a horizon came out, each forecast counted once; look backs are left out.</summary>
/// <param name="ModelId">The model's id.</param>
/// <param name="Horizon">Trading days ahead.</param>
/// <param name="Score">Over all of them.</param>
/// <param name="ByVolatility">By how volatile the ticker was, by its own measure, when the forecast was made; without empty ones.</param>
public sealed record LiveScore(
    [property: JsonPropertyName("model")] string ModelId, int Horizon, LiveSums Score, IReadOnlyList<RegimeScore> ByVolatility)
{
    private static readonly string[] names = ["unknown", "calm", "middle", "wild"];

    /// <summary>The scores of a record, by model and horizon.</summary>
    /// <param name="rows">The record.</param>
    public static IReadOnlyList<LiveScore> Of(IEnumerable<RecordRow> rows) =>
    [
        .. rows.GroupBy(r => (r.ModelId, r.Horizon)).OrderBy(g => g.Key.Horizon).ThenBy(g => g.Key.ModelId, StringComparer.Ordinal)
            .Select(g => new LiveScore(
                g.Key.ModelId, g.Key.Horizon, LiveSums.Of(OutcomeSums.Total(g.Select(r => r.Sums))),
                // The unknown last.
                [.. g.OrderBy(r => r.Regime < 0).ThenBy(r => r.Regime).Select(r => new RegimeScore(names[r.Regime + 1], LiveSums.Of(r.Sums)))])),
    ];

    /// <summary>The scores of a ticker's record with one model, by horizon.</summary>
    /// <param name="modelId">The model's id.</param>
    /// <param name="record">The record.</param>
    public static IReadOnlyList<LiveScore> Of(string modelId, TickerRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Of(record.Parts.Select(p => new RecordRow(modelId, p.Horizon, p.Regime, p.Sums)));
    }
}

/// <summary>The part of the predictions that were made in one state of the market.</summary>
/// <param name="Volatility">The ticker's volatility over the 60 trading days before: the calm, middle or wild third of its own past; or unknown.</param>
/// <param name="Score">How they came out.</param>
public sealed record RegimeScore(string Volatility, LiveSums Score);
