using System.Text.Json.Serialization;

namespace OrleansStock.GrainInterfaces;

/// <summary>The JSON of the wire records: camelCase, ISO dates, names of enums in camelCase; compiled ahead.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(BarJsonConverter)])]
[JsonSerializable(typeof(TickerSummary))]
[JsonSerializable(typeof(TickerHistory))]
[JsonSerializable(typeof(TickerForecast))]
[JsonSerializable(typeof(TickerScorecard))]
[JsonSerializable(typeof(TickerPast))]
[JsonSerializable(typeof(ForecastProgress))]
[JsonSerializable(typeof(PredictionRecord))]
[JsonSerializable(typeof(PredictionPage))]
[JsonSerializable(typeof(IReadOnlyList<SymbolSuggestion>))]
public sealed partial class WireJson : JsonSerializerContext;
