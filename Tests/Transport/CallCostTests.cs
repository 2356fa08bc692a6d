using System.Diagnostics;
using OrleansStock.GrainInterfaces;
using OrleansStock.Silo.Transport;

namespace OrleansStock.Tests.Transport;

/// <summary>A measurement: run with <c>-explicit only</c> on a machine that does nothing else.</summary>
public sealed class CallCostTests(ITestOutputHelper output)
{
    private const int Rounds = 9, Calls = 3000, AtOnce = 16, Signatures = 100_000;

    /// <summary>A web's calls to a silo over loopback, with and without protection, in turns.</summary>
    [Fact(Explicit = true)]
    public async Task Call_PlainAndProtected_InTurns()
    {
        using var authority = new TestAuthority();
        await using var plain = await OneSilo.StartAsync(null);
        using var own = authority.Issue(PeerRole.Silo);
        await using var secured = await OneSilo.StartAsync(authority.SettingsOf(own));
        using var web = authority.Issue(PeerRole.Web);
        using var plainClient = await StrangersClient.JoinAsync(plain.Gateway, null);
        using var securedClient = await StrangersClient.JoinAsync(secured.Gateway, authority.SettingsOf(web));
        IGrainFactory[] grains = [plainClient.Services.GetRequiredService<IGrainFactory>(), securedClient.Services.GetRequiredService<IGrainFactory>()];
        new CallSigner(TestAuthority.Secret).Flow("ann", isAdministrator: false, TimeProvider.System.GetUtcNow());

        foreach (var (name, call) in new (string, Func<IGrainFactory, Task>)[]
        {
            ("a short call for anybody", g => g.GetGrain<IPulseGrain>(1).Beat()),
            ("a short call for a user", g => g.GetPredictionLog("ann").GetPage(null, 1)),
            ("a whole history", g => g.GetTicker("^GSPC").GetHistory(null, null)),
        })
        {
            List<double>[] times = [[], []];
            for (var round = 0; round <= Rounds; round++)
            {
                for (var side = 0; side < 2; side++)
                {
                    var took = await RunAsync(grains[side], call);
                    // The first round compiles and loads.
                    if (round > 0) times[side].Add(took);
                }
            }

            var (before, after) = (Median(times[0]), Median(times[1]));
            output.WriteLine(FormattableString.Invariant($"{name}: plain {before:F1} us, protected {after:F1} us a call: {after / before:F2} times"));
        }

        var signer = new CallSigner(TestAuthority.Secret);
        var now = TimeProvider.System.GetUtcNow();
        for (var warm = 0; warm < 2; warm++)
        {
            var began = Stopwatch.GetTimestamp();
            for (var i = 0; i < Signatures; i++) signer.Flow("5f0c6a3e-7b1d-4c7e-9d0a-1f2e3d4c5b6a", isAdministrator: false, now);
            var signed = Stopwatch.GetElapsedTime(began).TotalMicroseconds / Signatures;
            began = Stopwatch.GetTimestamp();
            for (var i = 0; i < Signatures; i++) Assert.NotNull(signer.Find(now));
            var found = Stopwatch.GetElapsedTime(began).TotalMicroseconds / Signatures;
            if (warm > 0) output.WriteLine(FormattableString.Invariant($"signing {signed:F2} us, checking {found:F2} us"));
        }
    }

    private static async Task<double> RunAsync(IGrainFactory grains, Func<IGrainFactory, Task> call)
    {
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async _ =>
        {
            for (var i = 0; i < Calls / AtOnce; i++) await call(grains);
        }));
        return Stopwatch.GetElapsedTime(began).TotalMicroseconds / Calls;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
