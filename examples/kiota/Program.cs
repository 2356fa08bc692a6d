using System.Globalization;
using System.Net.Http.Headers;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using OrleansStock.Generated;
using OrleansStock.Generated.Models;

var site = new Uri(Environment.GetEnvironmentVariable("ORLEANSSTOCK_URL") ?? "http://localhost:8000");
var token = Environment.GetEnvironmentVariable("ORLEANSSTOCK_TOKEN");
var symbol = args.ElementAtOrDefault(0) ?? "^GSPC";
var model = args.ElementAtOrDefault(1) ?? "ensemble";
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

// Kiota's own provider of tokens insists on https, which a site on this machine does not have.
using var http = KiotaClientFactory.Create();
if (!string.IsNullOrEmpty(token)) http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
using var adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: http)
{
    BaseUrl = site.GetLeftPart(UriPartial.Authority),
};
var api = new StockClient(adapter).Api.V1;
try
{
    var forecast = await api.Tickers[symbol].Forecast.GetAsync(request => request.QueryParameters.Model = model);
    Console.WriteLine($"{forecast?.Symbol} closed at {forecast?.CloseAtOrigin} {forecast?.Currency} on {forecast?.Origin}.");
    foreach (var horizon in forecast?.Horizons ?? [])
        Console.WriteLine($"{horizon.Horizon,5} {horizon.ExpectedDate} {horizon.Quantiles?.P05,12} {horizon.Quantiles?.P50,12} {horizon.Quantiles?.P95,12}");

    if (string.IsNullOrEmpty(token))
    {
        Console.WriteLine("No ORLEANSSTOCK_TOKEN: nothing is recorded.");
        return 0;
    }

    var request = new PredictRequest { Symbol = symbol, Model = model, RequestId = $"kiota-{Guid.NewGuid():N}" };
    var recorded = await api.Predictions.PostAsync(request);
    var again = await api.Predictions.PostAsync(request);
    var newest = (await api.Predictions.GetAsync(page => page.QueryParameters.Limit = 1))?.Items?[0];
    Console.WriteLine($"Recorded prediction {recorded?.Id}; the same request again is prediction {again?.Id}; the newest of the list is {newest?.Id}.");
    if (recorded?.Id is not { } id) return 1;
    using var lines = new StreamReader(await api.PredictionsCsv.GetAsync() ?? Stream.Null);
    Console.WriteLine($"The columns of the CSV: {await lines.ReadLineAsync()}");
    await api.Predictions[id].DeleteAsync();
    Console.WriteLine($"Deleted prediction {id}.");
    return 0;
}
catch (ProblemDetails refused)
{
    // Typed problem details: the service's sentence, and what it says beside it.
    var meant = refused.Suggestions?.Select(s => s.Symbol) ?? [];
    await Console.Error.WriteLineAsync($"{refused.Status}: {refused.Message} [{refused.Error}] {string.Join(", ", meant)}");
    return 1;
}
catch (HttpValidationProblemDetails wrong)
{
    await Console.Error.WriteLineAsync($"{wrong.Status}: {wrong.Message}");
    return 1;
}
