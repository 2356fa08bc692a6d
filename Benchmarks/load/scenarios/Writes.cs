using System.Globalization;
using System.Net;
using OrleansStock.Faults;

namespace OrleansStock.Load;

/// <summary>Acknowledged predictions a second of a site.</summary>
internal sealed class Writes(Site site) : IDisposable
{
    // A service runs for days: what the compiler of each process still has to learn is not measured.
    private static readonly TimeSpan warmUp = TimeSpan.FromSeconds(30);

    private readonly List<(HttpLine Line, string Token)> users = [];
    private int rounds;

    public void Dispose() => users.ForEach(user => user.Line.Dispose());

    /// <summary>Registers the users and lets them predict for a while.</summary>
    /// <param name="size">How many users there are.</param>
    public async Task WarmUpAsync(int size)
    {
        while (users.Count < size)
        {
            var (_, token) = await Visitor.SignInAsync(site.Url);
            var line = new HttpLine(site.Url);
            await line.OpenAsync();
            users.Add((line, token));
        }

        await MeasureAsync(size, warmUp);
    }

    /// <summary>Connects anew.</summary>
    public async Task ReconnectAsync()
    {
        foreach (var (line, _) in users) await line.OpenAsync();
    }

    /// <summary>Predictions that were acknowledged, a second.</summary>
    /// <param name="size">How many of the users predict.</param>
    /// <param name="time">How long.</param>
    public async Task<double> MeasureAsync(int size, TimeSpan time)
    {
        var round = rounds++;
        var (done, elapsed) = await Crowd.WorkAsync(
            size, time, (who, n) => PredictAsync(users[who], string.Create(CultureInfo.InvariantCulture, $"p{round}-{who}-{n}")));
        return done / elapsed.TotalSeconds;
    }

    private async Task PredictAsync((HttpLine Line, string Token) user, string requestId)
    {
        var body = $$"""{"symbol":"^GSPC","model":"random-walk","requestId":"{{requestId}}"}""";
        var status = await user.Line.AskAsync(HttpLine.Request(site.Url, "POST", "/api/v1/predictions", [$"Authorization: Bearer {user.Token}"], body));
        if (status != (int)HttpStatusCode.Created) throw new InvalidOperationException($"A prediction was answered with {status}.");
    }
}
