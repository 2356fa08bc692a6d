using System.Globalization;
using OrleansStock.Client;

// dotnet run -c Release --project examples/csharp [-- SYMBOL [MODEL]], with ORLEANSSTOCK_URL and ORLEANSSTOCK_TOKEN as in ../README.md.
var site = new Uri(Environment.GetEnvironmentVariable("ORLEANSSTOCK_URL") ?? "http://localhost:8000");
var token = Environment.GetEnvironmentVariable("ORLEANSSTOCK_TOKEN");
var symbol = args.ElementAtOrDefault(0) ?? "^GSPC";
var model = args.ElementAtOrDefault(1) ?? "ensemble";

using var stock = new StockClient(site, string.IsNullOrEmpty(token) ? null : token, TimeProvider.System);
try
{
    var forecast = await stock.GetForecastAsync(symbol, model);
    WriteLine($"{forecast.Symbol} closed at {forecast.CloseAtOrigin} {forecast.Currency} on {forecast.Origin:yyyy-MM-dd}{(forecast.Stale ? " (stale)" : "")}.");
    WriteLine($"{forecast.Model} expects:");
    WriteLine($"{"days",5} {"date",-10} {"5 %",12} {"median",12} {"95 %",12}");
    foreach (var horizon in forecast.Horizons)
    {
        var prices = horizon.Quantiles;
        WriteLine($"{horizon.TradingDays,5} {horizon.ExpectedDate:yyyy-MM-dd} {prices["p05"],12} {prices["p50"],12} {prices["p95"],12}");
    }

    if (string.IsNullOrEmpty(token))
    {
        Console.WriteLine("No ORLEANSSTOCK_TOKEN: nothing is recorded.");
        return 0;
    }

    // Made once, before the first attempt: whoever sends the same id again gets the same record.
    var requestId = $"csharp-{Guid.NewGuid():N}";
    var (prediction, created) = await stock.PredictAsync(symbol, model, requestId);
    var (again, createdAgain) = await stock.PredictAsync(symbol, model, requestId);
    WriteLine($"Recorded prediction {prediction.Id} (created: {created}); the same request again is prediction {again.Id} (created: {createdAgain}).");
    await stock.DeletePredictionAsync(prediction.Id);
    WriteLine($"Deleted prediction {prediction.Id}.");
    return 0;
}
catch (Exception e) when (e is StockException or HttpRequestException)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}

// Points and not commas, whatever the machine's language.
static void WriteLine(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
