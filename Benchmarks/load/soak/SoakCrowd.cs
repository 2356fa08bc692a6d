using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using OrleansStock.Faults;

namespace OrleansStock.Load;

/// <summary>
/// People who look at tickers, record predictions and leave for others: each is a new account, a new session, a new API token and a new connection.
/// </summary>
/// <param name="url">The web.</param>
internal sealed class SoakCrowd(Uri url) : IAsyncDisposable
{
    private const int RequestsOfAPrediction = 16;
    private const int RequestsOfAPerson = 50 * RequestsOfAPrediction;

    private static readonly string[] models = ["random-walk", "linear", "theta", "ensemble"];

    private static readonly Func<string, string, string>[] reads =
    [
        (symbol, model) => $"/api/v1/tickers/{symbol}/forecast?model={model}",
        (symbol, model) => $"/tickers/{symbol}?model={model}",
        (symbol, _) => $"/api/v1/tickers/{symbol}",
        (symbol, model) => $"/api/v1/tickers/{symbol}/odds?model={model}&above=100",
        (symbol, model) => $"/api/v1/tickers/{symbol}/progress?model={model}",
        (_, _) => "/predictions",
        (_, _) => "/api/v1/predictions?limit=50",
        (symbol, _) => $"/api/v1/tickers/{symbol}/record",
    ];

    private readonly Person?[] crowd = new Person?[Crowd.Size];
    private readonly ConcurrentDictionary<int, long> answers = [];
    private long predictions, people;

    /// <summary>Predictions that were acknowledged.</summary>
    public long Predictions => Interlocked.Read(ref predictions);

    /// <summary>People who have registered.</summary>
    public long People => Interlocked.Read(ref people);

    /// <summary>Whether each request was answered with 200, or with 201 where a prediction was recorded.</summary>
    public bool AreAllAsExpected => answers.Keys.All(status => status is (int)HttpStatusCode.OK or (int)HttpStatusCode.Created);

    /// <summary>How many answers of each status there were.</summary>
    public string Answers =>
        "answers " + string.Join(", ", answers.OrderBy(a => a.Key).Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Key}: {a.Value}")));

    /// <summary>Everybody registers, and asks for every forecast once: what is computed first is no load of people's.</summary>
    public async Task GatherAsync()
    {
        for (var who = 0; who < crowd.Length; who++) crowd[who] = await ComeAsync();
        foreach (var symbol in SoakPrices.Symbols)
        {
            foreach (var model in models) await AskAsync(crowd[0]!, HttpLine.Request(url, "GET", reads[0](symbol, model), []));
        }
    }

    /// <summary>Lets them work for a while.</summary>
    /// <param name="time">How long.</param>
    /// <param name="rate">Requests a second of all of them; null for as many as they can.</param>
    /// <returns>Requests a second that were answered.</returns>
    public async Task<double> WorkAsync(TimeSpan time, double? rate)
    {
        var began = Stopwatch.GetTimestamp();
        var (done, elapsed) = await Crowd.WorkAsync(crowd.Length, time, async (who, n) =>
        {
            // Whoever is late asks at once.
            var wait = rate is null ? TimeSpan.Zero : TimeSpan.FromSeconds((n * crowd.Length + who) / rate.Value) - Stopwatch.GetElapsedTime(began);
            if (wait > TimeSpan.Zero) await Task.Delay(wait, TimeProvider.System);
            await StepAsync(who);
        });
        return done / elapsed.TotalSeconds;
    }

    public ValueTask DisposeAsync()
    {
        foreach (var person in crowd) person?.Line.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<Person> ComeAsync()
    {
        var line = new HttpLine(url);
        await line.OpenAsync();
        var (cookies, token) = await Visitor.SignInAsync(url);
        Interlocked.Increment(ref people);
        return new Person(line, cookies, token);
    }

    private async Task StepAsync(int who)
    {
        var person = crowd[who]!;
        if (person.Asked == RequestsOfAPerson)
        {
            person.Line.Dispose();
            crowd[who] = person = await ComeAsync();
        }

        var n = person.Asked++;
        // Numbers without a common factor: everybody comes to every ticker, model and page.
        var (symbol, model) = (SoakPrices.Symbols[(n * 7 + who) % SoakPrices.Symbols.Count], models[(n / 3 + who) % models.Length]);
        if (n % RequestsOfAPrediction == 0)
        {
            var status = await AskAsync(person, HttpLine.Request(
                url, "POST", "/api/v1/predictions", [$"Authorization: Bearer {person.Token}"],
                $$"""{"symbol":"{{symbol}}","model":"{{model}}","requestId":"soak-{{n}}"}"""));
            if (status == (int)HttpStatusCode.Created) Interlocked.Increment(ref predictions);
            return;
        }

        var path = reads[n % reads.Length](symbol, model);
        string[] headers = path == "/predictions" ? [$"Cookie: {person.Cookies}"]
            : path.StartsWith("/api/v1/predictions", StringComparison.Ordinal) ? [$"Authorization: Bearer {person.Token}"] : [];
        await AskAsync(person, HttpLine.Request(url, "GET", path, headers));
    }

    private async Task<int> AskAsync(Person person, byte[] request)
    {
        var status = await person.Line.AskAsync(request);
        answers.AddOrUpdate(status, 1, (_, count) => count + 1);
        return status;
    }

    private sealed class Person(HttpLine line, string cookies, string token)
    {
        public HttpLine Line { get; } = line;

        public string Cookies { get; } = cookies;

        public string Token { get; } = token;

        public int Asked { get; set; }
    }
}
