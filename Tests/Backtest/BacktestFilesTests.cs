using OrleansStock.Backtest;
using OrleansStock.Tests.MarketData;
using OrleansStock.Tests.MarketData.Csv;

namespace OrleansStock.Tests.Backtest;

/// <summary>Backtest reads files as the site does, and says what it repaired and refused.</summary>
public class BacktestFilesTests
{
    private static readonly DateOnly[] Days = [.. CsvSamples.Weekdays(new(2022, 1, 3), 400)];

    [Fact]
    public void Run_FileThatNobodyNamed_IsLeftOutAndSaid()
    {
        using TemporaryFolder folder = new();
        folder.Write("GOOD.csv", CsvSamples.Lines("Date,Close", Days, (day, i) => $"{day:yyyy-MM-dd},{100 + 3 * Math.Sin(i)}"));
        var weeks = Days.Take(50).Select((_, i) => Days[0].AddDays(7 * i));
        folder.Write("WEEKS.csv", CsvSamples.Lines("Date,Close", weeks, (day, i) => $"{day:yyyy-MM-dd},{100 + i}"));
        var (code, error) = Run(folder, "--models", "random-walk");
        Assert.Equal(0, code);
        Assert.Contains("backtest: WEEKS: WEEKS.csv, line 3: weekly bars", error, StringComparison.Ordinal);
        Assert.Contains("The file was left out.", error, StringComparison.Ordinal);

        (code, error) = Run(folder, "--models", "random-walk", "--symbols", "GOOD,WEEKS");
        Assert.Equal(CommandLine.CannotRun, code);
        Assert.Contains("weekly bars", error, StringComparison.Ordinal);
        Assert.Equal(0, Run(folder, "--models", "random-walk", "--symbols", "GOOD").Code);
    }

    [Fact]
    public void Run_NoFileCanBeRead_CannotRun()
    {
        using TemporaryFolder folder = new();
        folder.Write("BAD.csv", "Date,Close\n1/2/2024,1\n1/3/2024,2\n");
        var (code, error) = Run(folder, "--models", "random-walk");
        Assert.Equal(CommandLine.CannotRun, code);
        Assert.Contains("BAD.csv, line 2", error, StringComparison.Ordinal);
    }

    /// <summary>A split that lies behind the end of the run does not exist for it: neither prices nor forecasts may show it.</summary>
    [Fact]
    public void Run_PricesAsTraded_AreOnOneBasisAndBlindForWhatComes()
    {
        using TemporaryFolder folder = new();
        folder.Write("FIRM.csv", CsvSamples.Lines("Date,Close,Adj Close", Days, (day, i) =>
            $"{day:yyyy-MM-dd},{(100 + 3 * Math.Sin(i)) * (i < 300 ? 4 : 1):F4},{100 + 3 * Math.Sin(i):F6}"));
        var (code, error) = Run(folder, "--models", "random-walk", "--column", "Close");
        Assert.Equal(0, code);
        Assert.Contains("backtest: FIRM: 300 rows repaired, 0 left out, 0 merged; The prices are as they were traded", error, StringComparison.Ordinal);
        var repaired = File.ReadLines(OutOf(folder)).First(line => line.StartsWith("FIRM,", StringComparison.Ordinal));
        Assert.InRange(double.Parse(repaired.Split(',')[9], System.Globalization.CultureInfo.InvariantCulture), 90, 110);

        var until = Days[250].ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        (code, error) = Run(folder, "--models", "random-walk", "--column", "Close", "--until", until);
        Assert.Equal((0, ""), (code, error));
        var blind = File.ReadLines(OutOf(folder)).First(line => line.StartsWith("FIRM,", StringComparison.Ordinal));
        Assert.InRange(double.Parse(blind.Split(',')[9], System.Globalization.CultureInfo.InvariantCulture), 380, 420);
    }

    // Beside the price files, and not among them.
    private static string OutOf(TemporaryFolder folder) => Path.Combine(Directory.CreateDirectory(Path.Combine(folder.Path, "out")).FullName, "out.csv");

    private static (int Code, string Error) Run(TemporaryFolder folder, params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        string[] all = ["--prices", folder.Path, "--from-bar", "150", "--horizons", "10", "--out", OutOf(folder), .. arguments];
        var code = CommandLine.Run(all, output, error, TestContext.Current.CancellationToken);
        return (code, error.ToString());
    }
}
