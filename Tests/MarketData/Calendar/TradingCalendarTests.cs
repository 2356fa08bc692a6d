using System.Globalization;
using System.Text;
using OrleansStock.Forecasting;
using OrleansStock.MarketData;
using OrleansStock.MarketData.Calendar;
using OrleansStock.MarketData.Csv;
using OrleansStock.MarketData.History;

namespace OrleansStock.Tests.MarketData.Calendar;

/// <summary>Trading days, closes and expected dates.</summary>
public class TradingCalendarTests
{
    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("MSFT",
        "2021-12-24 2022-01-17 2022-02-21 2022-04-15 2022-05-30 2022-06-20 2022-07-04 2022-09-05 2022-11-24 2022-12-26 2023-01-02",
        "2021-12-31 2022-01-03 2022-11-25 2022-04-18")]
    [InlineData("MSFT",
        "2026-01-01 2026-01-19 2026-02-16 2026-04-03 2026-05-25 2026-06-19 2026-07-03 2026-09-07 2026-11-26 2026-12-25 2027-01-01",
        "2026-07-02 2026-12-24")]
    [InlineData("MSFT", "2001-09-11 2001-09-14 2012-10-29 2018-12-05 2025-01-09", "2001-09-10 2001-09-17 2021-06-18")]
    [InlineData("0700.HK",
        "2024-01-01 2024-02-12 2024-02-13 2024-03-29 2024-04-01 2024-04-04 2024-05-01 2024-05-15 2024-06-10 2024-07-01 2024-09-18 2024-10-01"
        + " 2024-10-11 2024-12-25 2024-12-26",
        "2024-02-09 2024-02-14 2024-09-17 2024-12-24")]
    [InlineData("0700.HK",
        "2025-01-29 2025-01-30 2025-01-31 2025-04-04 2025-04-18 2025-04-21 2025-05-01 2025-05-05 2025-07-01 2025-10-01 2025-10-07 2025-10-29"
        + " 2025-12-25 2025-12-26",
        "2025-01-28 2025-05-02 2025-06-02")]
    [InlineData("^HSI",
        "2015-04-03 2015-04-06 2015-04-07 2021-04-05 2021-04-06 2020-10-01 2020-10-02 2023-01-23 2023-01-24 2023-01-25",
        "2015-04-08 2021-04-07")]
    [InlineData("VOD.L",
        "2022-01-03 2022-04-15 2022-04-18 2022-05-02 2022-06-02 2022-06-03 2022-08-29 2022-09-19 2022-12-26 2022-12-27 2023-01-02 2023-05-08"
        + " 2020-05-08 2021-12-27 2021-12-28",
        "2022-05-30 2020-05-04 2021-12-24")]
    [InlineData("SAP.DE", "2024-03-29 2024-04-01 2024-05-01 2024-12-24 2024-12-25 2024-12-26 2024-12-31 2025-01-01", "2024-05-20 2024-10-03 2025-01-02")]
    [InlineData("MC.PA", "2024-01-01 2024-03-29 2024-04-01 2024-05-01 2024-12-25 2024-12-26", "2024-12-24 2024-07-15")]
    [InlineData("NESN.SW", "2024-01-02 2024-05-01 2024-05-09 2024-05-20 2024-08-01 2024-12-24 2024-12-31", "2024-01-03")]
    [InlineData("RY.TO", "2024-02-19 2024-03-29 2024-05-20 2024-07-01 2024-08-05 2024-09-02 2024-10-14 2024-12-25 2024-12-26", "2024-04-01 2024-11-11")]
    [InlineData("BHP.AX", "2024-01-26 2024-03-29 2024-04-01 2024-04-25 2024-06-10 2024-12-25 2024-12-26 2022-01-03 2022-12-27", "2024-11-05")]
    [InlineData("4063.T",
        "2024-01-01 2024-01-02 2024-01-03 2024-01-08 2024-02-12 2024-02-23 2024-03-20 2024-04-29 2024-05-03 2024-05-06 2024-07-15 2024-08-12"
        + " 2024-09-16 2024-09-23 2024-10-14 2024-11-04 2024-12-31",
        "2024-01-04 2024-09-24 2024-12-30")]
    [InlineData("4063.T",
        "2015-09-21 2015-09-22 2015-09-23 2019-04-30 2019-05-01 2019-05-02 2019-05-06 2020-07-23 2020-07-24 2021-07-22 2021-07-23 2021-08-09",
        "2020-07-20 2021-07-19 2020-10-12")]
    public void IsTradingDay_KnownExchange_KnowsItsHolidays(string symbol, string closed, string open)
    {
        var calendar = TradingCalendar.Of(symbol);
        Assert.All(closed.Split(' '), day => Assert.False(calendar.IsTradingDay(Day(day)), day));
        Assert.All(open.Split(' '), day => Assert.True(calendar.IsTradingDay(Day(day)), day));
    }

    [Theory]
    [InlineData("MSFT", "2026-03-04T15:00:00Z", "2026-03-04T21:30:00Z")]
    [InlineData("MSFT", "2026-03-04T21:30:00Z", "2026-03-05T21:30:00Z")] // later than, not at
    [InlineData("MSFT", "2026-03-06T22:00:00Z", "2026-03-09T20:30:00Z")] // weekend, and summer time since Sunday
    [InlineData("MSFT", "2026-10-30T21:00:00Z", "2026-11-02T21:30:00Z")] // and back
    [InlineData("MSFT", "2026-07-02T21:00:00Z", "2026-07-06T20:30:00Z")] // the Fourth on a Saturday is kept on Friday
    [InlineData("0700.HK", "2026-02-16T09:00:00Z", "2026-02-20T08:40:00Z")] // lunar new year
    [InlineData("VOD.L", "2026-03-27T18:00:00Z", "2026-03-30T16:10:00Z")] // British summer time since Sunday
    [InlineData("BHP.AX", "2026-04-02T06:00:00Z", "2026-04-07T06:42:00Z")] // Easter, and winter time since Sunday
    [InlineData("BTC-USD", "2026-03-07T12:00:00Z", "2026-03-08T00:30:00Z")]
    [InlineData("EURUSD=X", "2026-03-06T12:00:00Z", "2026-03-07T00:30:00Z")]
    [InlineData("2222.SR", "2026-03-05T20:00:00Z", "2026-03-08T12:50:00Z")] // Sunday trades in Riyadh
    public void NextCloseAfter_Instant_IsTheNextCloseAndItsMargin(string symbol, string instant, string expected) =>
        Assert.Equal(Instant(expected), TradingCalendar.Of(symbol).NextCloseAfter(Instant(instant)));

    [Fact]
    public void NextCloseAfter_AndLastFinishedDay_AgreeAtEveryHourOfAYear()
    {
        foreach (var symbol in new[] { "MSFT", "0700.HK", "VOD.L", "4063.T", "BHP.AX", "BTC-USD", "2222.SR", "EURUSD=X", "NZD.NZ" })
        {
            var calendar = TradingCalendar.Of(symbol);
            for (var now = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero); now.Year == 2026; now = now.AddHours(5))
            {
                var next = calendar.NextCloseAfter(now);
                Assert.True(next > now);
                // Until then nothing new can be there, then it can.
                Assert.Equal(calendar.LastFinishedDay(now), calendar.LastFinishedDay(next.AddTicks(-1)));
                Assert.True(calendar.LastFinishedDay(next) > calendar.LastFinishedDay(now));
            }
        }
    }

    [Theory]
    [InlineData("MSFT", "2026-07-02", "2026-07-04T12:00:00Z")]
    [InlineData("MSFT", "2026-11-25", "2026-11-27T12:00:00Z")]
    [InlineData("0700.HK", "2026-02-16", "2026-02-19T23:00:00Z")]
    public void LastFinishedDay_OnAHoliday_StaysTheDayBefore(string symbol, string last, string now) =>
        Assert.Equal(Day(last), TradingCalendar.Of(symbol).LastFinishedDay(Instant(now)));

    [Fact]
    public void After_UnknownExchange_FollowsTheHabitsOfTheHistory()
    {
        // Sunday to Thursday, every 20th of these days a holiday.
        List<Bar> bars = [];
        var n = 0;
        for (var day = new DateOnly(2020, 1, 1); day < new DateOnly(2024, 1, 1); day = day.AddDays(1))
        {
            if (day.DayOfWeek is not (DayOfWeek.Friday or DayOfWeek.Saturday) && ++n % 20 != 0) bars.Add(new(day, 1, 1, 1, 1, 1, 1));
        }
        var calendar = TradingCalendar.Of("X.TA", "Asia/Jerusalem", [.. bars]);
        Assert.True(calendar.IsLearned);
        Assert.False(calendar.IsTradingDay(new(2024, 1, 5)));
        Assert.True(calendar.IsTradingDay(new(2024, 1, 7)));
        Assert.Equal(365.0 / 5 * 7 / 0.95, calendar.After(bars[^1].Date, 365).DayNumber - bars[^1].Date.DayNumber, 3.0);
    }

    [Fact]
    public void After_HistoryContradictsTheRules_TheHistoryWins()
    {
        var bars = Enumerable.Range(0, 400).Select(i => new Bar(new DateOnly(2023, 1, 1).AddDays(i), 1, 1, 1, 1, 1, 1)).ToArray();
        var calendar = TradingCalendar.Of("ODD", "America/New_York", bars);
        Assert.True(calendar.IsLearned);
        Assert.Equal(bars[^1].Date.AddDays(60), calendar.After(bars[^1].Date, 60));
    }

    [Fact]
    public void After_NoHistoryAndOneBar_Work()
    {
        Assert.Equal(Day("2026-03-16"), TradingCalendar.Of("MSFT").After(Day("2026-03-02"), 10));
        Assert.Equal(Day("2026-03-16"), TradingCalendar.Of("MSFT", null, [new Bar(Day("2026-03-02"), 1, 1, 1, 1, 1, 1)]).After(Day("2026-03-02"), 10));
        Assert.Equal(Day("2026-03-02"), TradingCalendar.Of("MSFT").After(Day("2026-03-02"), 0));
    }

    [Theory]
    [InlineData("Mars/Olympus")]
    [InlineData("UTC")]
    public void Of_AnyZone_DoesNotFail(string zone) =>
        Assert.Equal(Day("2026-03-02"), TradingCalendar.Of("MSFT", zone).LastFinishedDay(new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero)));

    /// <summary>Every bar of the real files as an origin: how many days the expected date of the bar h later is off.</summary>
    [Fact]
    public void After_RealFiles_IsCloseToTheRealDate()
    {
        StringBuilder table = new("| file | h | origins | on the day | 1 day off | 2 to 4 | 5 or more | largest | habits alone: on the day |\n"
            + "|---|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        foreach (var symbol in new[] { "MSFT", "SPY", "^GSPC", "AIG", "0005.HK", "^HSI", "9988.HK", "4063.T", "IBE.MC", "BTC-USD" })
        {
            var bars = CsvBars.ReadFile(Path.Combine(SharedData.Require("prices"), symbol + ".csv")).Bars;
            var rules = TradingCalendar.Of(symbol);
            foreach (var h in new[] { 10, 60, 365 })
            {
                int[] errors = [.. Origins(h).Select(i => ErrorOf(rules, i, h))];
                // What the history before each origin alone would have said: the rule for exchanges that are not known.
                int[] habits = [.. Origins(h).Where(i => i >= 1300 && i % 10 == 0).Select(i => ErrorOf(Habits(i), i, h))];
                Func<int, bool>[] columns = [e => e == 0, e => e == 1, e => e is >= 2 and <= 4, e => e >= 5];
                var shares = string.Join(" | ", columns.Select(column => Share(errors, column)));
                var largest = errors.Length == 0 ? 0 : errors.Max();
                table.Append(CultureInfo.InvariantCulture, $"| {symbol} | {h} | {errors.Length} | {shares} | {largest} | {Share(habits, e => e == 0)} |\n");
                if (symbol is "MSFT" or "SPY" or "^GSPC") Assert.True(errors.Count(e => e == 0) > 0.85 * errors.Length, $"{symbol} {h}");
                if (symbol is "0005.HK" or "^HSI" or "9988.HK") Assert.True(errors.Count(e => e <= 4) > 0.9 * errors.Length, $"{symbol} {h}");
            }

            int ErrorOf(TradingCalendar calendar, int i, int h) => Math.Abs(calendar.After(bars[i].Date, h).DayNumber - bars[i + h].Date.DayNumber);
            TradingCalendar Habits(int i) => TradingCalendar.Of("X.XX", "Etc/GMT", [.. bars.Take(i + 1)]);
            IEnumerable<int> Origins(int h) => Enumerable.Range(0, Math.Max(0, bars.Count - h));
        }
        TestContext.Current.TestOutputHelper?.WriteLine(table.ToString());

        static string Share(int[] errors, Func<int, bool> which) =>
            errors.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * errors.Count(which) / errors.Length:0.0} %");
    }

    /// <summary>Each day between first and last bar is a trading day exactly where there is a bar, but for what no rule foresees.</summary>
    [Theory]
    [InlineData("MSFT", 0)]
    [InlineData("SPY", 0)]
    [InlineData("^HSI", 1)]
    [InlineData("9988.HK", 0)]
    [InlineData("4063.T", 0)]
    [InlineData("IBE.MC", 0)]
    [InlineData("BTC-USD", 0)]
    public void IsTradingDay_RealFiles_AgreesWithTheBars(string symbol, int atMost)
    {
        var calendar = TradingCalendar.Of(symbol);
        var days = CsvBars.ReadFile(Path.Combine(SharedData.Require("prices"), symbol + ".csv")).Bars.Select(bar => bar.Date).ToHashSet();
        List<string> wrong = [];
        for (var day = days.Min(); day <= days.Max(); day = day.AddDays(1))
        {
            if (calendar.IsTradingDay(day) != days.Contains(day)) wrong.Add($"{day:yyyy-MM-dd} {(days.Contains(day) ? "traded" : "closed")}");
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{symbol}: {string.Join(", ", wrong)}");
        Assert.True(wrong.Count <= atMost, $"{wrong.Count}: {string.Join(", ", wrong)}");
    }
}
