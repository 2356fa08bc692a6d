using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace OrleansStock.Faults;

/// <summary>
/// Users who record predictions one after the other, as fast as they are answered, through the public API only. Every call
/// is logged with its request id; what fails is repeated with the same id as a careful program would, but for some calls
/// that nobody repeats.
/// </summary>
/// <param name="baseUrl">The site.</param>
/// <param name="traced">Whether each call asks for a trace of its way.</param>
public sealed class Client(Uri baseUrl, bool traced = false) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly List<HttpClient> users = [];
    private readonly ConcurrentQueue<Call> calls = new();
    private readonly long began = Stopwatch.GetTimestamp();
    private readonly ConcurrentDictionary<string, int> answers = new();
    private readonly ConcurrentQueue<string> refusals = new();
    private readonly CancellationTokenSource stopping = new();

    /// <summary>What was sent so far, in order per user.</summary>
    public IReadOnlyCollection<Call> Calls => calls;

    /// <summary>How often which answer came, for the report of a failure.</summary>
    public string Answers => string.Join(", ", answers.OrderBy(a => a.Key).Select(a => $"{a.Key}: {a.Value}").Concat(refusals));

    /// <summary>Seconds since the client was made.</summary>
    public double Now => Stopwatch.GetElapsedTime(began).TotalSeconds;

    /// <summary>Registers users and signs them in, through the site's own forms.</summary>
    public async Task RegisterAsync(int count)
    {
        var made = new HttpClient[count];
        await Parallel.ForEachAsync(Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = 4 },
            async (i, _) => made[i] = await Visitor.RegisterAsync(baseUrl));
        users.AddRange(made);
    }

    /// <summary>Lets every user record until <see cref="StopAsync"/>.</summary>
    public IReadOnlyList<Task> Start() => [.. users.Select((http, i) => RunAsync(http, i))];

    /// <summary>Waits until the users have had an answer each, so that no fault meets an empty house.</summary>
    public async Task WaitForAcknowledgedAsync(int perUser, TimeSpan limit)
    {
        var limitAt = Now + limit.TotalSeconds;
        while (users.Select((_, i) => calls.Count(c => c.User == i && c.State == CallState.Acknowledged)).Min() < perUser)
        {
            if (Now > limitAt) throw new InvalidOperationException($"Not every user was acknowledged {perUser} times within {limit}. Answers: {Answers}");
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }
    }

    /// <summary>Waits until every user was acknowledged after this moment.</summary>
    /// <returns>Seconds that it took.</returns>
    public async Task<double> WaitForServiceAsync(TimeSpan limit)
    {
        var from = Now;
        while (users.Select((_, i) => calls.Any(c => c.User == i && c.State == CallState.Acknowledged && c.At > from)).Contains(false))
        {
            if (Now - from > limit.TotalSeconds) throw new InvalidOperationException($"The service did not come back within {limit}. Answers: {Answers}");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }

        return Now - from;
    }

    /// <summary>Lets the calls under way end.</summary>
    public async Task StopAsync(IReadOnlyList<Task> runs)
    {
        await stopping.CancelAsync();
        await Task.WhenAll(runs);
    }

    /// <summary>One call of one user, for races that a test makes itself.</summary>
    public Task<Call> RecordAsync(int user, string requestId, bool repeat) => RecordAsync(users[user], user, requestId, repeat);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var user in users) user.Dispose();
        stopping.Dispose();
    }

    // Which kind of refusal it is, such as a token that did not arrive or one that is not known, stands in the header.
    private InvalidOperationException Refused(HttpResponseMessage answer, string body, Call call)
    {
        var said = $"{(int)answer.StatusCode} to {call.RequestId} after {Now:0.0} s: {answer.Headers.WwwAuthenticate} {body}";
        refusals.Enqueue(said);
        return new InvalidOperationException(said);
    }

    private async Task RunAsync(HttpClient http, int user)
    {
        for (var n = 1; !stopping.IsCancellationRequested; n++)
        {
            // Every fifth is sent once and left to its fate.
            await RecordAsync(http, user, string.Create(CultureInfo.InvariantCulture, $"u{user:000}-{n:000000}"), repeat: n % 5 != 0);
            await Task.Delay(Pause, TimeProvider.System);
        }
    }

    private async Task<Call> RecordAsync(HttpClient http, int user, string requestId, bool repeat)
    {
        var call = new Call(user, requestId);
        calls.Enqueue(call);
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            var wait = TimeSpan.FromMilliseconds(250);
            var sentAt = Now;
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/predictions")
                {
                    Content = JsonContent.Create(new { symbol = "^GSPC", model = "random-walk", requestId }),
                };
                if (traced) request.Headers.Add("traceparent", $"00-{call.Trace}-{ActivitySpanId.CreateRandom()}-01");
                using var answer = await http.SendAsync(request);
                Count(((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture));
                if (answer.IsSuccessStatusCode)
                {
                    using var record = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
                    call.Id = record.RootElement.GetProperty("id").GetInt64();
                    call.At = Now;
                    call.State = CallState.Acknowledged;
                    return call;
                }

                // Too many requests: this one was not begun. But an earlier repetition may have been.
                if (answer.StatusCode is HttpStatusCode.TooManyRequests) call.State = call.State == CallState.Unknown ? CallState.Unknown : CallState.Failed;
                else if ((int)answer.StatusCode >= 500) call.State = CallState.Unknown;
                else throw Refused(answer, await answer.Content.ReadAsStringAsync(), call);
            }
            catch (Exception e) when (e is HttpRequestException or OperationCanceledException or IOException or JsonException)
            {
                Count(e.GetType().Name);
                call.State = CallState.Unknown;
            }

            if (!repeat || Stopwatch.GetElapsedTime(since) > Patience) return call;
            await Task.Delay(wait, TimeProvider.System);

            void Count(string said)
            {
                answers.AddOrUpdate(said, 1, (_, n) => n + 1);
                call.Attempts.Add((sentAt, Now, said));
            }
        }
    }
}
