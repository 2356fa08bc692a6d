using System.Text.Json;
using System.Text.Json.Serialization;

namespace OrleansStock.Storage.Alerts;

/// <summary>What a mail of an alert says, stored until it is sent. Members are added and never renamed.</summary>
/// <param name="AlertId">The alert.</param>
/// <param name="Symbol">The ticker.</param>
/// <param name="Date">The day of the bar.</param>
public sealed record AlertDetail(string AlertId, string Symbol, DateOnly Date)
{
    private static readonly JsonSerializerOptions json =
        new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>What the alert waited for; null for an outcome.</summary>
    public AlertKind? Kind { get; init; }

    /// <summary>The close on that day.</summary>
    public double? Close { get; init; }

    /// <summary>The price or the lower end of the range, as shares stand on that day.</summary>
    public double? Low { get; init; }

    /// <summary>The price or the upper end of the range, likewise.</summary>
    public double? High { get; init; }

    /// <summary>The odds that day, 0..1.</summary>
    public double? Odds { get; init; }

    /// <summary>The share that they crossed, 0..1.</summary>
    public double? Share { get; init; }

    /// <summary>Trading days of the odds or of the outcome.</summary>
    public int? Horizon { get; init; }

    /// <summary>The number of a prediction that has its outcome.</summary>
    public long? Prediction { get; init; }

    /// <summary>ISO 4217 code of the prices; null where unknown.</summary>
    public string? Currency { get; init; }

    /// <summary>Whether the alert goes on.</summary>
    public bool Repeats { get; init; }

    /// <summary>The stored text.</summary>
    public static string Write(AlertDetail detail) => JsonSerializer.Serialize(detail, json);

    /// <summary>What a stored text says; null where it says nothing.</summary>
    public static AlertDetail? Read(string text) => JsonSerializer.Deserialize<AlertDetail>(text, json);
}
