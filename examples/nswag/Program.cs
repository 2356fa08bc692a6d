using System.Globalization;
using System.Net.Http.Headers;
using OrleansStock.Generated;

var site = new Uri(Environment.GetEnvironmentVariable("ORLEANSSTOCK_URL") ?? "http://localhost:8000");
var token = Environment.GetEnvironmentVariable("ORLEANSSTOCK_TOKEN");
var symbol = args.ElementAtOrDefault(0) ?? "^GSPC";
var model = args.ElementAtOrDefault(1) ?? "ensemble";
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

using var http = new HttpClient { BaseAddress = site };
if (!string.IsNullOrEmpty(token)) http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
var stock = new StockClient(http);
try
{
    var forecast = await stock.GetForecastAsync(symbol, model);
    Console.WriteLine($"{forecast.Symbol} closed at {forecast.CloseAtOrigin} {forecast.Currency} on {forecast.Origin:yyyy-MM-dd}.");
    foreach (var horizon in forecast.Horizons)
    {
        var prices = horizon.Quantiles;
        Console.WriteLine($"{horizon.Horizon,5} {horizon.ExpectedDate:yyyy-MM-dd} {prices.P05,12} {prices.P50,12} {prices.P95,12}");
    }

    if (string.IsNullOrEmpty(token))
    {
        Console.WriteLine("No ORLEANSSTOCK_TOKEN: nothing is recorded.");
        return 0;
    }

    var request = new PredictRequest { Symbol = symbol, Model = model, RequestId = $"nswag-{Guid.NewGuid():N}" };
    var recorded = await stock.PredictAsync(request);
    var again = await stock.PredictAsync(request);
    var newest = (await stock.GetPredictionsAsync(limit: 1)).Items.First();
    Console.WriteLine($"Recorded prediction {recorded.Id}; the same request again is prediction {again.Id}; the newest of the list is {newest.Id}.");
    using var csv = await stock.GetPredictionsCsvAsync();
    using var lines = new StreamReader(csv.Stream);
    Console.WriteLine($"The columns of the CSV: {await lines.ReadLineAsync()}");
    await stock.DeletePredictionAsync(recorded.Id);
    Console.WriteLine($"Deleted prediction {recorded.Id}.");
    return 0;
}
catch (ApiException<ProblemDetails> refused)
{
    // Typed problem details: the service's sentence, and what it says beside it.
    var meant = refused.Result.Suggestions?.Select(s => s.Symbol) ?? [];
    await Console.Error.WriteLineAsync($"{refused.StatusCode}: {refused.Result.Detail} [{refused.Result.Error}] {string.Join(", ", meant)}");
    return 1;
}
catch (ApiException<HttpValidationProblemDetails> wrong)
{
    foreach (var (field, messages) in wrong.Result.Errors) await Console.Error.WriteLineAsync($"{wrong.StatusCode}: {field}: {string.Join(' ', messages)}");
    return 1;
}
