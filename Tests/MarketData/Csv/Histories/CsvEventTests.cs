using OrleansStock.MarketData.History;

namespace OrleansStock.Tests.MarketData.Csv.Histories;

/// <summary>Dividends and splits of a file are on the basis of its prices and are read as its prices are.</summary>
public class CsvEventTests
{
    private const int SplitAt = 100;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Prices as traded beside a continuous adjusted close; dividends as they were paid, or divided already.</summary>
    [Theory]
    [InlineData(4, true), InlineData(4, false), InlineData(1.5, true), InlineData(1.5, false), InlineData(0.1, true), InlineData(0.1, false)]
    public async Task GetHistory_SplitThatTheAdjustedCloseShows_PutsDividendsOnItsBasis(double ratio, bool asPaid)
    {
        var text = CsvSamples.Lines("timestamp,close,adjusted_close,volume,dividend_amount", CsvSamples.Weekdays(new(2022, 1, 3), 250), (day, i) =>
        {
            var (split, adjustment) = (i < SplitAt ? ratio : 1, (i < 50 ? 0.99 : 1) * (i < 150 ? 0.98 : 1));
            var paid = i switch { 50 => 0.01 * Price(49) * (asPaid ? ratio : 1), 150 => 0.02 * Price(149), _ => 0 };
            return $"{day:yyyy-MM-dd},{Price(i) * split:F4},{Price(i) * adjustment:F6},1000000,{paid:F5}";
        });

        var history = await ReadAsync(text);

        Assert.Equal(ratio, Assert.Single(history.Splits) is var one ? one.Numerator / one.Denominator : 0, 1e-9);
        Assert.Equal(2, history.Dividends.Count);
        Assert.Equal(0.01 * Price(49), history.Dividends[0].Amount, 2e-4);
        Assert.Equal(0.02 * Price(149), history.Dividends[1].Amount, 2e-4);
    }

    /// <summary>A split in two numbers, as people write it, whose jump is still in the prices.</summary>
    [Theory]
    [InlineData("4:1", 4), InlineData("4/1", 4), InlineData("4-for-1", 4), InlineData("4 for 1", 4), InlineData("3:2", 1.5), InlineData("1:20", 0.05)]
    [InlineData("4.000000/1.000000", 4)]
    public async Task GetHistory_SplitInTwoNumbers_IsApplied(string written, double ratio)
    {
        var text = CsvSamples.Lines("Date,Close,Volume,Split", CsvSamples.Weekdays(new(2022, 1, 3), 250), (day, i) =>
            $"{day:yyyy-MM-dd},{Price(i) * (i < SplitAt ? ratio : 1):F4},1000000,{(i == SplitAt ? written : "")}");

        var history = await ReadAsync(text);

        Assert.Equal(ratio, Assert.Single(history.Splits) is var one ? one.Numerator / one.Denominator : 0, 1e-9);
        Assert.All(history.Bars.Select((bar, i) => (bar.Close, i)), bar => Assert.Equal(Price(bar.i), bar.Close, 1e-2));
    }

    /// <summary>A split that cannot be read is said, and one the other way round does not hide the jump.</summary>
    [Theory]
    [InlineData("four", "'four' in the column 'Split' (line 102) is no number"), InlineData("0.25", null)]
    public async Task GetHistory_SplitThatDoesNotFit_IsFlagged(string written, string? said)
    {
        var text = CsvSamples.Lines("Date,Close,Volume,Split", CsvSamples.Weekdays(new(2022, 1, 3), 250), (day, i) =>
            $"{day:yyyy-MM-dd},{Price(i) * (i < SplitAt ? 4 : 1):F4},1000000,{(i == SplitAt ? written : "")}");

        var history = await ReadAsync(text);

        Assert.Contains(history.Issues, issue => issue is { Rule: DataRule.SplitNotApplied, Action: DataAction.Flagged });
        if (said is not null) Assert.Contains(history.Assumptions, sentence => sentence.Contains(said, StringComparison.Ordinal));
    }

    /// <summary>A column names the split, whose jump is still in the prices, and no adjusted close shows what was paid.</summary>
    [Fact]
    public async Task GetHistory_SplitThatAColumnNames_DividesWhatWasPaidBefore()
    {
        var text = CsvSamples.Lines("Date,Close,Volume,Dividends,Stock Splits", CsvSamples.Weekdays(new(2022, 1, 3), 250), (day, i) =>
            $"{day:yyyy-MM-dd},{Price(i) * (i < SplitAt ? 4 : 1):F4},1000000,{(i == 50 ? 0.8 : i == 150 ? 0.3 : 0)},{(i == SplitAt ? 4 : 0)}");

        var history = await ReadAsync(text);

        Assert.Equal(Price(0), history.Bars[0].Close, 0.01);
        Assert.Equal([0.2, 0.3], history.Dividends.Select(dividend => Math.Round(dividend.Amount, 9)));
    }

    /// <summary>Saved again by a spreadsheet that writes decimal commas.</summary>
    [Fact]
    public async Task GetHistory_DecimalCommas_AreThoseOfTheEventsAsWell()
    {
        var text = CsvSamples.Lines("Date;Close;Volume;Dividends;Stock Splits", CsvSamples.Weekdays(new(2022, 1, 3), 250), (day, i) =>
            $"{day:yyyy-MM-dd};{Price(i):F2};1000000;{(i == 50 ? 0.205 : i == 150 ? 1.125 : 0)};{(i == SplitAt ? 1.5 : 0)}").Replace('.', ',');

        var history = await ReadAsync(text);

        Assert.Equal([0.205, 1.125], history.Dividends.Select(dividend => dividend.Amount));
        Assert.Equal([1.5], history.Splits.Select(split => split.Numerator / split.Denominator));
    }

    private static async Task<PriceHistory> ReadAsync(string text)
    {
        using TemporaryFolder folder = new();
        folder.Write("FIRM.csv", text);
        await using var host = MarketDataHost.ForCsv(folder.Path);
        return await host.Source.GetHistoryAsync("FIRM", Cancel);
    }

    // Moves a little each day, as prices do.
    private static double Price(int day) => 50 + 3 * Math.Sin(day / 9.0) + 0.01 * day;
}
