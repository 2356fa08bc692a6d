using System.Diagnostics;
using OrleansStock.Tests.MarketData;

namespace OrleansStock.Tests.Site.Hostile;

/// <summary>A measurement, run by <c>Tests/Site/Hostile/timings.sh</c>: whether the time of an answer tells who has an account.</summary>
public sealed class TimingTests(ITestOutputHelper output)
{
    private const int Pairs = 200, Warming = 20;
    private const double Largest = 1.10;

    private readonly Dictionary<string, string> cookies = [];

    /// <summary>Known and unknown in pairs, each the first of its pair in turns, so that neither follows the other's work more often.</summary>
    [Fact(Explicit = true)]
    public async Task SignInRegisterAndReset_KnownAndUnknown_TakeTheSameTime()
    {
        using var data = new TemporaryFolder();
        string[] limits = ["LoginPerAddress", "LoginPerAccount", "RegisterPerAddress", "RegisterPerAccount", "ResetPerAddress", "ResetPerAccount"];
        await using var site = await SiteProcess.StartAsync(
            data.Path, limits.ToDictionary(l => "RateLimits__" + l, _ => "1000000").Append(new("MarketData__Source", "Sample")).ToDictionary());
        using var person = new SiteVisitor(site.BaseUrl);
        await person.RegisterAsync();
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = site.BaseUrl };

        output.WriteLine($"{Pairs} pairs each after {Warming} that are not counted; load at the beginning {await LoadAsync()}");
        var ratios = new Dictionary<string, double>
        {
            ["sign-in by name"] = await MeasureAsync(client, "sign-in by name", "/account/login", known => new()
                { ["UserName"] = known ? person.UserName : NewName(), ["Password"] = "a wrong password of nobody" }, HttpStatusCode.OK),
            ["sign-in by address"] = await MeasureAsync(client, "sign-in by address", "/account/login", known => new()
                { ["UserName"] = known ? person.Email : NewName() + "@example.org", ["Password"] = "a wrong password of nobody" }, HttpStatusCode.OK),
            ["registration"] = await MeasureAsync(client, "registration", "/account/register", known => new()
            {
                ["UserName"] = NewName(), ["Email"] = known ? person.Email : NewName() + "@example.org", ["Password"] = SiteVisitor.Password,
                ["ConfirmPassword"] = SiteVisitor.Password,
            }, HttpStatusCode.Redirect),
            ["reset mail"] = await MeasureAsync(client, "reset mail", "/account/forgot-password", known => new()
                { ["Email"] = known ? person.Email : NewName() + "@example.org" }, HttpStatusCode.OK),
        };
        output.WriteLine($"load at the end {await LoadAsync()}");
        Assert.All(ratios, r => Assert.InRange(r.Value, 1 / Largest, Largest));
    }

    // Each as long as any other.
    private static string NewName() => $"u{Guid.NewGuid():N}"[..12];

    private static async Task<string> LoadAsync() =>
        File.Exists("/proc/loadavg") ? string.Join(' ', (await File.ReadAllTextAsync("/proc/loadavg", Cancelled)).Split(' ')[..3]) : "not known";

    private async Task<double> MeasureAsync(HttpClient client, string name, string path, Func<bool, Dictionary<string, string>> fields, HttpStatusCode expected)
    {
        var token = await ReadTokenAsync(client, path);
        List<double> known = [], unknown = [];
        for (var pair = -Warming; pair < Pairs; pair++)
        {
            foreach (var isKnown in new[] { pair % 2 == 0, pair % 2 != 0 })
            {
                var took = await PostAsync(isKnown);
                if (pair >= 0) (isKnown ? known : unknown).Add(took);
            }
        }

        var (of, than) = (Median(known), Median(unknown));
        var ofPairs = Median(known.Zip(unknown, (k, u) => k / u));
        output.WriteLine(FormattableString.Invariant(
            $"{name}: known {of:F2} ms, unknown {than:F2} ms, ratio of the medians {of / than:F3}, median of the pairs' ratios {ofPairs:F3}"));
        return of / than;

        async Task<double> PostAsync(bool isKnown)
        {
            var form = fields(isKnown);
            form["__RequestVerificationToken"] = token;
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(form) };
            request.Headers.Add("Cookie", string.Join("; ", cookies.Select(c => $"{c.Key}={c.Value}")));
            var began = Stopwatch.GetTimestamp();
            using var answer = await client.SendAsync(request, Cancelled);
            await answer.Content.ReadAsByteArrayAsync(Cancelled);
            var took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            Assert.Equal(expected, answer.StatusCode);
            return took;
        }
    }

    private async Task<string> ReadTokenAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path, Cancelled);
        cookies.Clear();
        foreach (var cookie in answer.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0].Split('=', 2))) cookies[cookie[0]] = cookie[1];
        return (await SiteVisitor.ParseAsync(answer)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
