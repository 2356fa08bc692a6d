using System.Globalization;
using System.Text;
using OrleansStock.MarketData;
using OrleansStock.MarketData.Calendar;
using OrleansStock.MarketData.Csv;
using OrleansStock.MarketData.History;
using OrleansStock.MarketData.Repair;

namespace OrleansStock.Tests.MarketData.Repair;

/// <summary>Repair against real prices: crashes and jumps that happened stay as they are.</summary>
public class RepairRealDataTests
{
    private static readonly string[] Typhoons = ["2013-08-14", "2016-08-02", "2016-10-21", "2017-08-23"];

    public static TheoryData<string, string> RealDays => new()
    {
        { "MSFT", "1987-10-19" }, { "AAPL", "2000-09-29" }, { "AIG", "2008-09-15" }, { "0005.HK", "2009-03-09" },
        { "GME", "2021-01-27" }, { "GME", "2021-01-28" }, { "GME", "2021-01-29" }, { "GME", "2021-02-02" }, { "FNMA", "2013-05-30" }, { "FNMA", "2016-02-25" },
        { "GLD", "2026-01-30" }, { "TQQQ", "2020-03-16" }, { "4063.T", "2024-08-06" }, { "4063.T", "2023-03-30" },
        { "BTC-USD", "2020-03-12" }, { "^HSI", "2008-10-27" }, { "^GSPC", "2020-03-16" }, { "9988.HK", "2022-03-16" }, { "1211.HK", "2014-12-18" },
        { "GEV", "2025-01-27" },
    };

    private static RepairedBars Repair(string path)
    {
        var symbol = Path.GetFileNameWithoutExtension(path);
        var bars = CsvBars.ReadFile(path).Bars;
        return PriceRepair.Repair(bars, [], TradingCalendar.Of(symbol, null, [.. bars]), PriceRepair.HasMinorUnit(symbol, null));
    }

    [Theory]
    [MemberData(nameof(RealDays))]
    public void Repair_RealCrashOrJump_IsUntouched(string symbol, string day)
    {
        var path = Path.Combine(SharedData.Require("prices"), symbol + ".csv");
        var date = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.Equal(CsvBars.ReadFile(path).Bars.Single(bar => bar.Date == date), Repair(path).Bars.Single(bar => bar.Date == date));
    }

    [Fact]
    public void Repair_EveryRealFile_ChangesNoPrice()
    {
        StringBuilder table = new("| file | rows read | repaired | dropped | flagged | which |\n|---|---:|---:|---:|---:|---|\n");
        string[] folders = [SharedData.Require("prices"), SharedData.Require("prices-extra")];
        foreach (var path in folders.SelectMany(folder => Directory.GetFiles(folder, "*.csv")).Order(StringComparer.Ordinal))
        {
            var bars = CsvBars.ReadFile(path).Bars;
            var repaired = Repair(path);
            Assert.Equal(0, repaired.Trail.RowsOf(DataAction.Repaired));
            var dropped = repaired.Trail.Issues.Where(issue => issue.Action == DataAction.Dropped).Select(issue => issue.Date!.Value).ToHashSet();
            Assert.Equal(bars.Where(bar => !dropped.Contains(bar.Date)), repaired.Bars);
            var which = string.Join("; ", repaired.Trail.Issues.GroupBy(issue => (issue.Rule, issue.Action))
                .Select(group => $"{group.Key.Rule} {group.Key.Action}: {string.Join(", ", group.Take(8).Select(Days))}"));
            var rows = string.Join(" | ", new[] { DataAction.Repaired, DataAction.Dropped, DataAction.Flagged }.Select(repaired.Trail.RowsOf));
            table.Append(CultureInfo.InvariantCulture, $"| {Path.GetFileName(path)} | {bars.Count} | {rows} | {which} |\n");
        }
        TestContext.Current.TestOutputHelper?.WriteLine(table.ToString());

        static string Days(DataIssue issue) => issue.LastDate is null ? $"{issue.Date:yyyy-MM-dd}" : $"{issue.Date:yyyy-MM-dd}..{issue.LastDate:MM-dd}";
    }

    [Theory]
    [InlineData("0005.HK")]
    [InlineData("0700.HK")]
    [InlineData("1211.HK")]
    public void Repair_TyphoonDays_AreFound(string symbol)
    {
        var trail = Repair(Path.Combine(SharedData.Require("prices"), symbol + ".csv")).Trail;
        var dropped = trail.Issues.Where(issue => issue is { Rule: DataRule.PhantomRow, Action: DataAction.Dropped });
        Assert.Subset(dropped.Select(issue => $"{issue.Date:yyyy-MM-dd}").ToHashSet(), Typhoons.ToHashSet());
    }
}
