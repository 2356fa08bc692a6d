using OrleansStock.Forecasting;
using OrleansStock.MarketData.Calendar;

namespace OrleansStock.Tests.MarketData.Calendar;

/// <summary>Weeks that change, and exchanges without rules.</summary>
public class HabitTests
{
    private const string Nowhere = "Etc/GMT";

    /// <summary>Tel Aviv's sessions: Sunday to Thursday until 2026-01-04, then Monday to Friday (TASE, notice of the change of the trading week).</summary>
    private static Bar[] TelAviv(string last) => Sessions.History("2023-01-01", last, day => !Closed.Contains(day) && (day < new DateOnly(2026, 1, 5)
        ? Sessions.IsIn(day, DayOfWeek.Sunday, DayOfWeek.Thursday)
        : Sessions.IsIn(day, DayOfWeek.Monday, DayOfWeek.Friday)));

    private static readonly HashSet<DateOnly> Closed =
    [
        .. Sessions.Days("2023-03-07 2023-04-05 2023-04-06 2023-04-11 2023-04-12 2023-04-25 2023-04-26 2023-05-25 2023-07-27 2023-09-17 2023-09-24 2023-09-25"),
        .. Sessions.Days("2024-03-24 2024-04-22 2024-04-23 2024-04-28 2024-04-29 2024-05-13 2024-05-14 2024-06-11 2024-06-12 2024-08-13 2024-10-02 2024-10-03"),
        .. Sessions.Days("2025-04-13 2025-04-30 2025-05-01 2025-06-01 2025-06-02 2025-08-03 2025-09-22 2025-09-23 2025-09-24 2025-10-01 2025-10-02 2025-10-06"),
        .. Sessions.Days("2026-03-03 2026-04-01 2026-04-02 2026-04-07 2026-04-08 2026-04-21 2026-04-22 2026-05-21 2026-05-22 2026-07-23 2026-09-11 2026-09-18"),
        .. Sessions.Days("2024-10-16 2024-10-17 2024-10-23 2024-10-24 2025-10-07 2025-10-13 2025-10-14 2026-09-21 2026-09-25 2026-10-02"),
    ];

    [Fact]
    public void After_TelAvivSinceItsNewWeek_IsMondayToFriday()
    {
        var expected = Sessions.Expected("FIRM.TA", null, TelAviv("2026-11-20"), 30);
        Assert.Equal(Sessions.Days("2026-11-23 2026-11-24 2026-11-25 2026-11-26 2026-11-27"), expected[..5]);
        Assert.Equal(new DateOnly(2026, 12, 4), expected[9]);
        Assert.DoesNotContain(expected, day => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        Assert.False(TradingCalendar.Of("FIRM.TA", null, TelAviv("2026-11-20")).IsHabit(new(2026, 12, 4)));
    }

    [Fact]
    public void After_TelAvivBeforeItsNewWeek_ChangesOnTheDay() =>
        Assert.Equal(Sessions.Days("2025-12-30 2025-12-31 2026-01-01 2026-01-04 2026-01-05 2026-01-06 2026-01-07 2026-01-08 2026-01-09 2026-01-12"),
            Sessions.Expected("FIRM.TA", null, TelAviv("2025-12-29"), 10));

    [Theory]
    [InlineData("FIRM.AE")]
    [InlineData("FIRM.AD")]
    public void After_EmiratesOverTheChangeOfTheirWeek_ChangesOnTheDay(string symbol)
    {
        var history = Sessions.History("2020-01-01", "2021-12-26", day => Sessions.IsIn(day, DayOfWeek.Sunday, DayOfWeek.Thursday));
        Assert.Equal(Sessions.Days("2021-12-27 2021-12-28 2021-12-29 2021-12-30 2022-01-03 2022-01-04 2022-01-05 2022-01-06 2022-01-07 2022-01-10"),
            Enumerable.Range(1, 10).Select(h => TradingCalendar.Of(symbol).After(history[^1].Date, h)));
    }

    [Fact]
    public void After_SuffixThatIsNotListed_FollowsTheHistory()
    {
        var history = Sessions.History("2024-01-01", "2026-11-19", day => Sessions.IsIn(day, DayOfWeek.Sunday, DayOfWeek.Thursday));
        var calendar = TradingCalendar.Of("FIRM.ZZ", null, history);
        var expected = Enumerable.Range(1, 10).Select(h => calendar.After(history[^1].Date, h)).ToList();
        Assert.Equal(Sessions.Days("2026-11-22 2026-11-23 2026-11-24 2026-11-25 2026-11-26"), expected[..5]);
        Assert.DoesNotContain(expected, day => day.DayOfWeek is DayOfWeek.Friday or DayOfWeek.Saturday);
        Assert.All(expected, day => Assert.True(calendar.IsHabit(day)));
    }

    [Fact]
    public void LastFinishedDay_SuffixThatIsNotListed_IsLateAndNeverEarly()
    {
        var calendar = TradingCalendar.Of("FIRM.ZZ");
        Assert.Equal(new DateOnly(2026, 3, 3), calendar.LastFinishedDay(DateTimeOffset.Parse("2026-03-05T00:29:00Z", null)));
        Assert.Equal(new DateOnly(2026, 3, 4), calendar.LastFinishedDay(DateTimeOffset.Parse("2026-03-05T00:30:00Z", null)));
    }

    [Theory]
    [InlineData("2026-01-27", "X.XX", Nowhere)]
    [InlineData("2026-02-24", "X.XX", Nowhere)]
    [InlineData("2026-11-20", "X.XX", Nowhere)]
    [InlineData("2026-11-20", "FIRM.TW", null)]
    public void After_WeekChangedWeeksAgo_TheRecentWeeksCount(string last, string symbol, string? zone)
    {
        var expected = Sessions.Expected(symbol, zone, TelAviv(last), 25);
        Assert.DoesNotContain(expected, day => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        Assert.Contains(expected, day => day.DayOfWeek == DayOfWeek.Friday);
    }

    [Fact]
    public void After_AnyHistory_NeverFallsOnAWeekdayNotTradedInEightWeeks()
    {
        Random random = new(20261127);
        string[] symbols = ["MSFT", "FIRM.TA", "FIRM.SR", "FIRM.AE", "X.XX", "BTC-USD", "FIRM.HK"];
        for (var n = 0; n < 300; n++)
        {
            bool[] before = Week(), now = Week();
            var change = new DateOnly(2026, 1, 1).AddDays(random.Next(-200, 100));
            var symbol = symbols[n % symbols.Length];
            var history = Sessions.History("2023-06-01", "2026-05-29", day => (day < change ? before : now)[(int)day.DayOfWeek] && random.Next(25) > 0);
            var recent = history.Where(bar => bar.Date > history[^1].Date.AddDays(-56)).Select(bar => bar.Date.DayOfWeek).ToHashSet();
            var calendar = TradingCalendar.Of(symbol, symbol == "X.XX" ? Nowhere : null, history);
            Assert.All(Enumerable.Range(1, 60), h => Assert.Contains(calendar.After(history[^1].Date, h).DayOfWeek, recent));
        }

        bool[] Week()
        {
            var (first, count) = (random.Next(7), random.Next(3, 8));
            return [.. Enumerable.Range(0, 7).Select(day => (day - first + 7) % 7 < count)];
        }
    }

    [Fact]
    public void After_SaoPauloBeforeTheYearsEnd_KnowsItsHolidays()
    {
        HashSet<DateOnly> closed =
        [
            .. Sessions.Days("2024-01-01 2024-02-12 2024-02-13 2024-03-29 2024-05-01 2024-05-30 2024-11-15 2024-11-20 2024-12-24 2024-12-25 2024-12-31"),
            .. Sessions.Days("2025-01-01 2025-03-03 2025-03-04 2025-04-18 2025-04-21 2025-05-01 2025-06-19 2025-11-20"),
        ];
        var history = Sessions.History("2024-01-01", "2025-12-23", day => Sessions.IsIn(day, DayOfWeek.Monday, DayOfWeek.Friday) && !closed.Contains(day));
        Assert.Equal(Sessions.Days("2025-12-26 2025-12-29 2025-12-30 2026-01-02"), Sessions.Expected("FIRM.SA", null, history, 4));
    }

    [Fact]
    public void IsTradingDay_ExchangeWithoutRules_LearnsItsHolidays()
    {
        // Dates, Easter, a weekday of a month, the moon: in four of the ways in which holidays recur.
        static bool IsClosed(DateOnly day) =>
            day is { Month: 5, Day: 1 } or { Month: 12, Day: 25 }
            || day.DayNumber - MovingDates.Easter(day.Year).DayNumber is -2 or 60
            || day is { Month: 9, Day: <= 7, DayOfWeek: DayOfWeek.Monday }
            || MovingDates.OfChinese(day.Year, 1, 2).Contains(day);

        var history = Sessions.History("2021-01-01", "2025-12-30", day => Sessions.IsIn(day, DayOfWeek.Monday, DayOfWeek.Friday) && !IsClosed(day));
        var calendar = TradingCalendar.Of("X.XX", Nowhere, history);
        Assert.True(calendar.IsLearned);
        Assert.True(calendar.IsHabit(new(2026, 6, 1)));
        var closed = Sessions.Days("2026-05-01 2026-12-25 2026-04-03 2026-06-04 2026-09-07 2026-02-18");
        Assert.All(closed, day => Assert.False(calendar.IsTradingDay(day), $"{day}"));
        var traded = Sessions.Days("2026-04-30 2026-12-24 2026-04-06 2026-06-05 2026-09-14 2026-02-17");
        Assert.All(traded, day => Assert.True(calendar.IsTradingDay(day), $"{day}"));
        // Nothing fell out that is not a habit: the hundredth bar is on its day.
        var open = Sessions.History("2025-12-31", "2026-12-31", day => Sessions.IsIn(day, DayOfWeek.Monday, DayOfWeek.Friday) && !IsClosed(day));
        Assert.Equal(open.Take(100).Select(bar => bar.Date), Enumerable.Range(1, 100).Select(h => calendar.After(history[^1].Date, h)));
    }

    [Fact]
    public void IsTradingDay_LearnedAndLongAgo_IsTheFirstWeeks()
    {
        // Two years are learned from, and bars of any age are asked about.
        var calendar =
            TradingCalendar.Of("X.XX", Nowhere, Sessions.History("2024-01-01", "2025-12-30", day => Sessions.IsIn(day, DayOfWeek.Sunday, DayOfWeek.Thursday)));
        Assert.All(Sessions.Days("1850-01-02 1987-10-19 2010-01-03 2100-01-03"), day =>
            Assert.Equal(Sessions.IsIn(day, DayOfWeek.Sunday, DayOfWeek.Thursday), calendar.IsTradingDay(day)));
    }

    [Fact]
    public void IsHabit_AnnouncedYearly_IsAnEstimateAfterTheLastList()
    {
        var mumbai = TradingCalendar.Of("INFY.NS");
        Assert.False(mumbai.IsHabit(new(2026, 12, 31)));
        Assert.True(mumbai.IsHabit(new(2027, 1, 1)));
        Assert.False(TradingCalendar.Of("MSFT").IsHabit(new(2040, 1, 1)));
        Assert.False(TradingCalendar.Of("BTC-USD").IsHabit(new(2040, 1, 1)));
        Assert.True(TradingCalendar.Of("X.VN").IsHabit(new(2026, 1, 1)));
    }
}
