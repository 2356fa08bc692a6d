using System.Globalization;
using OrleansStock.Backtest;
using OrleansStock.Forecasting;
using OrleansStock.Tests.Forecasting;

namespace OrleansStock.Tests.Backtest;

/// <summary>Command lines that are odd and may happen: variables that are not set, folders in the place of files, a run that is stopped.</summary>
public sealed class BacktestEdgesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("orleansstock-edges-").FullName;

    public BacktestEdgesTests()
    {
        Directory.CreateDirectory(Prices);
        foreach (var (symbol, bars) in new[] { ("AAA", 1300), ("BBB", 1000) })
        {
            var lines = GeneratedSeries.Garch(bars, 1, symbol).Bars.ToArray().Select(b => string.Create(CultureInfo.InvariantCulture,
                $"{b.Date:yyyy-MM-dd},{b.Open:R},{b.High:R},{b.Low:R},{b.Close:R},{b.AdjustedClose:R},{b.Volume}"));
            File.WriteAllLines(Path.Combine(Prices, symbol + ".csv"), ["Date,Open,High,Low,Close,AdjClose,Volume", .. lines]);
        }
    }

    private string Prices => Path.Combine(folder, "prices");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("--leaderboard-json")]
    [InlineData("--leaderboard-html")]
    [InlineData("--symbols")]
    [InlineData("--weights")]
    public void Run_EmptyValue_SaysThatOneIsNeeded(string option) =>
        Assert.Equal($"backtest: {option} needs a value", Failing("--prices", Prices, "--out", Out("x.csv"), option, "").TrimEnd());

    [Theory]
    [InlineData("--out")]
    [InlineData("--leaderboard-json")]
    public void Run_FolderInThePlaceOfAFile_SaysSoBeforeTheWork(string option)
    {
        Directory.CreateDirectory(Out("folder.csv"));
        List<string> args = ["--prices", Prices, option, Out("folder.csv")];
        if (option != "--out") args.AddRange(["--out", Out("x.csv")]);

        Assert.Contains($"{option}: '{Out("folder.csv")}' is a folder", Failing([.. args]), StringComparison.Ordinal);
        Assert.False(File.Exists(Out("folder.csv.part")));
    }

    [Fact]
    public void Help_OfTrain_SaysWhatTrainTakes()
    {
        var help = Run("train", "--help").Output;

        Assert.Contains("--models <boosted-trees|lstm>", help, StringComparison.Ordinal);
        Assert.Contains("--out <FILE.zip>", help, StringComparison.Ordinal);
        Assert.DoesNotContain("[all]", help, StringComparison.Ordinal);
        Assert.Contains("--models", Failing("train", "--prices", Prices, "--models", "all", "--out", Out("x.zip")), StringComparison.Ordinal);
        Assert.Contains("--models", Failing("--protocol", "train", "--prices", Prices, "--models", "all", "--out", Out("x.zip")), StringComparison.Ordinal);
        Assert.Contains("--models needs a value", Failing("train", "--prices", Prices, "--models", "--out", Out("x.zip")), StringComparison.Ordinal);
        Assert.Contains("--out: ", Failing("train", "--prices", Prices, "--out", Out("x.csv")), StringComparison.Ordinal);
        Assert.Contains("--every has no meaning", Failing("train", "--prices", Prices, "--every", "5", "--out", Out("x.zip")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report")]
    [InlineData("walk-forward")]
    [InlineData("design")]
    [InlineData("calibration")]
    public void Run_Stopped_Ends(string command)
    {
        List<string> args = [command, "--prices", Prices];
        if (command != "report") args.AddRange(["--out", Out("x.csv")]);
        using StringWriter output = new(), error = new();

        Assert.Equal(130, CommandLine.Run([.. args], output, error, new CancellationToken(canceled: true)));
        Assert.Equal("backtest: stopped; nothing was written.", error.ToString().TrimEnd());
    }

    [Fact]
    public void Run_YoungTickersBeyondAHistory_NamesTheTickersWithoutAForecast()
    {
        var (code, output, _) = Run("--prices", Prices, "--models", "linear", "--bars", "1200", "--out", Out("x.csv"));

        Assert.Equal(0, code);
        Assert.Contains("linear: too short for an origin: BBB", output.ReplaceLineEndings("\n").Split('\n'));
        Assert.All(File.ReadLines(Out("x.csv")).Skip(1), line => Assert.StartsWith("AAA,", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Run_WeightsThatServeNobodyOrSome_AreRefusedOrSaidToBeOfSome()
    {
        var weights = Directory.CreateDirectory(Out("weights")).FullName;
        string With(string model) => Failing("--prices", Prices, "--models", model, "--weights", weights, "--out", Out("x.csv"));
        Assert.Contains("has no file of any of the symbols", With("ensemble"), StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(weights, "AAA.csv"), "part,input,10,60,365\n"
            + string.Concat(Enumerable.Range(0, 9).Select(k => $"shape,p{Quantiles.Levels[k] * 100:00},{k - 4},{k - 4},{k - 4}\n")));
        Assert.Contains("the ensemble is not among the models", With("linear"), StringComparison.Ordinal);

        Assert.Equal(0, Run("--prices", Prices, "--models", "ensemble", "--weights", weights, "--out", Out("y.csv"), "--leaderboard-json", Out("b.json")).Code);
        Assert.Contains("without the ticker, on 1 of the tickers", File.ReadAllText(Out("b.json")), StringComparison.Ordinal);
    }

    private string Out(string name) => Path.Combine(folder, name);

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using StringWriter output = new(), error = new();
        var code = CommandLine.Run(args, output, error, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }

    private static string Failing(params string[] args)
    {
        var (code, _, error) = Run(args);
        Assert.Equal(CommandLine.CannotRun, code);
        return error;
    }
}
