using System.Globalization;
using System.Text.RegularExpressions;
using OrleansStock.Tests.MarketData;

namespace OrleansStock.Tests.Site.Processes;

/// <summary>How many arenas the C library's malloc keeps in a site that works, as the system's map of its memory shows them.</summary>
public sealed partial class NativeMemoryTests
{
    // An arena of a thread begins at a multiple of this, in a mapping of its own.
    private const long ArenaBytes = 64 << 20;

    [Fact]
    public async Task Start_OnLinux_KeepsFewerArenasThanTheLibraryWouldAndAnOperatorsNumberWins()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/proc/self/maps"), "only glibc on Linux has arenas");
        Assert.SkipWhen(Environment.ProcessorCount > 8, "with so many processors an arena for each is no bound for a site without readers");

        var bounded = await CountArenasAsync([]);
        // As many as the library allows by itself.
        var most = 8 * Environment.ProcessorCount;
        var asTold = await CountArenasAsync(new() { ["MALLOC_ARENA_MAX"] = most.ToString(CultureInfo.InvariantCulture) });

        Assert.True(3 * bounded < 2 * asTold, $"{bounded} arenas, and {asTold} where {most} were allowed.");
    }

    private static async Task<int> CountArenasAsync(Dictionary<string, string> settings)
    {
        using var data = new TemporaryFolder();
        await using var site = await SiteProcess.StartAsync(data.Path, new Dictionary<string, string>(settings) { ["MarketData__Source"] = "Sample" });
        using var client = new HttpClient { BaseAddress = site.BaseUrl };
        await Task.WhenAll(Enumerable.Range(0, 64).Select(i => client.GetStringAsync($"/?n={i}", Cancelled)));
        var maps = await File.ReadAllLinesAsync($"/proc/{site.Id}/maps", Cancelled);
        return maps.Select(line => Writable().Match(line)).Count(m => m.Success && IsArena(Number(m, "from"), Number(m, "to")));
    }

    private static long Number(Match match, string part) =>
        long.Parse(match.Groups[part].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static bool IsArena(long from, long to) => from % ArenaBytes == 0 && to - from < ArenaBytes;

    // Private, without a file.
    [GeneratedRegex(@"^(?<from>[0-9a-f]{1,15})-(?<to>[0-9a-f]{1,15}) rw-p 00000000 00:00 0\s*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Writable();
}
