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
[JsonSerializable(typeof(ForecastProgress))]
[JsonSerializable(typeof(PredictionRecord))]
[JsonSerializable(typeof(PredictionPage))]
[JsonSerializable(typeof(IReadOnlyList<SymbolSuggestion>))]
public sealed partial class WireJson : JsonSerializerContext;

/// <summary>Writes an enum by its name in camelCase.</summary>
/// <typeparam name="T">The enum.</typeparam>
public sealed class CamelCaseEnumConverter<T>() : JsonStringEnumConverter<T>(System.Text.Json.JsonNamingPolicy.CamelCase)
    where T : struct, Enum;
