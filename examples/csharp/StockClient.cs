using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace OrleansStock.Client;

/// <summary>The calls of the JSON API that a first program needs.</summary>
internal sealed class StockClient : IDisposable
{
    private const int Attempts = 4;

    // Where the service does not say how long to wait.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly HttpClient http;
    private readonly TimeProvider time;

    /// <summary>Connects nothing yet.</summary>
    /// <param name="site">Where the site is.</param>
    /// <param name="token">An API token; null reads what needs no account.</param>
    /// <param name="time">The clock that waits between attempts.</param>
    public StockClient(Uri site, string? token, TimeProvider time)
    {
        this.time = time;
        http = new HttpClient { BaseAddress = site };
        if (token is not null) http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>The forecast of a ticker.</summary>
    /// <exception cref="StockException">The service refuses, or cannot answer.</exception>
    public async Task<Forecast> GetForecastAsync(string symbol, string model)
    {
        var path = $"/api/v1/tickers/{Uri.EscapeDataString(symbol)}/forecast?model={Uri.EscapeDataString(model)}";
        using var response = await SendAsync(() => new HttpRequestMessage(HttpMethod.Get, path));
        return await ReadAsync<Forecast>(response);
    }

    /// <summary>Records the forecast of a ticker. The request id makes it safe to ask again where an answer was lost.</summary>
    /// <returns>The record, and whether this call made it.</returns>
    /// <exception cref="StockException">The service refuses, or cannot answer.</exception>
    public async Task<(Prediction Prediction, bool Created)> PredictAsync(string symbol, string model, string requestId)
    {
        using var response = await SendAsync(() => new HttpRequestMessage(HttpMethod.Post, "/api/v1/predictions")
        {
            Content = JsonContent.Create(new { symbol, model, requestId }),
        });
        return (await ReadAsync<Prediction>(response), response.StatusCode == HttpStatusCode.Created);
    }

    /// <summary>Deletes a prediction.</summary>
    /// <exception cref="StockException">The service refuses, or cannot answer.</exception>
    public async Task DeletePredictionAsync(long id)
    {
        using var response = await SendAsync(() => new HttpRequestMessage(HttpMethod.Delete, $"/api/v1/predictions/{id}"));
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    /// <summary>Sends a request, again after 429 and 503, as long as <c>Retry-After</c> says.</summary>
    private async Task<HttpResponseMessage> SendAsync(Func<HttpRequestMessage> makeRequest)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var request = makeRequest();
            var response = await http.SendAsync(request);
            if (response.IsSuccessStatusCode) return response;
            using (response)
            {
                if (response.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable) || attempt == Attempts)
                    throw new StockException(response.StatusCode, await ReadProblemAsync(response));
                await Task.Delay(response.Headers.RetryAfter?.Delta ?? Pause, time);
            }
        }
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage response) =>
        await response.Content.ReadFromJsonAsync<T>() ?? throw new StockException(response.StatusCode, "The answer is empty.");

    /// <summary>The sentence of the problem details (RFC 9457) that every error carries.</summary>
    private static async Task<string> ReadProblemAsync(HttpResponseMessage response)
    {
        try
        {
            var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
            return problem.TryGetProperty("detail", out var detail) ? detail.GetString()! : problem.GetProperty("title").GetString()!;
        }
        catch (JsonException)
        {
            return response.ReasonPhrase ?? "The service refused without a reason.";
        }
    }
}
