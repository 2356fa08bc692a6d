using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OrleansStock.MarketData;
using OrleansStock.MarketData.Csv;

namespace OrleansStock.Tests.MarketData.Csv;

/// <summary>The list of refused files that an operator sees.</summary>
public class CsvFolderCheckTests
{
    private const string Good = "Date,Close\n2026-03-02,1\n2026-03-03,2\n";
    private const string Open = "Date,Close\n1/2/2024,1\n1/3/2024,2\n";

    [Fact]
    public async Task Look_Folder_ListsWhatIsRefusedWithLineAndReason()
    {
        using TemporaryFolder folder = new();
        folder.Write("GOOD.csv", Good);
        folder.Write("OPEN.csv", Open);
        folder.Write("my prices.csv", Good);
        folder.Write("README.txt", "not a file of prices");
        await using var host = MarketDataHost.ForCsv(folder.Path);
        var (check, refused) = Of(host);
        check.Look(Cancelled);
        Assert.Equal(["OPEN.csv", "my prices.csv"], refused.All.Select(file => file.File).Order(StringComparer.Ordinal));
        var open = refused.All.Single(file => file.File == "OPEN.csv");
        Assert.Equal(2, open.Line);
        Assert.StartsWith("OPEN.csv, line 2: a date that could be", open.Reason, StringComparison.Ordinal);
        Assert.Contains("is not named after a ticker", refused.All.Single(file => file.File != "OPEN.csv").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Look_Again_ForgetsWhatWasMendedOrTakenAway()
    {
        using TemporaryFolder folder = new();
        var (mended, gone) = (folder.Write("A.csv", Open), folder.Write("B.csv", "x"));
        await using var host = MarketDataHost.ForCsv(folder.Path);
        var (check, refused) = Of(host);
        check.Look(Cancelled);
        Assert.Equal(["A.csv", "B.csv"], refused.All.Select(file => file.File));
        await File.WriteAllTextAsync(mended, Good, Cancelled);
        File.Delete(gone);
        check.Look(Cancelled);
        Assert.Empty(refused.All);
    }

    /// <summary>A day in the future makes a file wrong until it comes; nobody touches the file meanwhile.</summary>
    [Fact]
    public async Task Look_DayThatWasInTheFutureHasCome_ForgetsTheRefusal()
    {
        using TemporaryFolder folder = new();
        folder.Write("A.csv", "Date,Close\n2026-03-03,1\n2026-03-06,2\n");
        await using var host = MarketDataHost.ForCsv(folder.Path);
        var (check, refused) = Of(host);
        check.Look(Cancelled);
        Assert.Contains("lies in the future", Assert.Single(refused.All).Reason, StringComparison.Ordinal);
        host.Clock.Advance(TimeSpan.FromDays(1));
        check.Look(Cancelled);
        Assert.Empty(refused.All);
    }

    [Fact]
    public async Task Look_TwoFilesOfOneSymbol_NamesThoseThatAreNotRead()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "file names differ by case on Linux only");
        using TemporaryFolder folder = new();
        folder.Write("abc.csv", Good);
        var other = folder.Write("ABC.csv", Good);
        await using var host = MarketDataHost.ForCsv(folder.Path);
        var (check, refused) = Of(host);
        check.Look(Cancelled);
        Assert.Equal("abc.csv is not read: ABC.csv claims to be ABC, too.", Assert.Single(refused.All).Reason);
        File.Delete(other);
        check.Look(Cancelled);
        Assert.Empty(refused.All);
    }

    private static (CsvFolderCheck Check, RefusedFiles Refused) Of(MarketDataHost host) =>
        (host.Services.GetServices<IHostedService>().OfType<CsvFolderCheck>().Single(), host.Services.GetRequiredService<RefusedFiles>());
}
