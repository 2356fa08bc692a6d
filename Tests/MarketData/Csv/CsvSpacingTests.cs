using System.Globalization;
using OrleansStock.Forecasting;
using OrleansStock.MarketData.History;

namespace OrleansStock.Tests.MarketData.Csv;

/// <summary>Bars of weeks and months are refused, bars of hours put together; a day is the exchange's day.</summary>
public class CsvSpacingTests
{
    [Theory]
    [InlineData(7, "weekly bars"), InlineData(30, "monthly bars"), InlineData(91, "quarterly bars"), InlineData(365, "yearly bars")]
    [InlineData(14, "bars 14 days apart"), InlineData(3, "bars 3 days apart")]
    public void Read_LongerBars_NamesTheSpacing(int step, string what)
    {
        foreach (var rows in new[] { 12, 60 })
        {
            var message = CsvSamples.Refusal(CsvSamples.Lines("Date,Close", Enumerable.Range(0, rows).Select(i => new DateOnly(2004, 3,
                1).AddDays(i * step)), (day, i) => $"{day:yyyy-MM-dd},{100 + i}"), "BTC-USD.csv");
            Assert.Contains("line 3: " + what, message, StringComparison.Ordinal);
            Assert.Contains("2004-03-01", message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Read_MonthsAndThenDays_IsRefused() =>
        Assert.Contains("monthly bars", CsvSamples.Refusal(CsvSamples.Lines(
            "Date,Close",
            Enumerable.Range(0, 24).Select(i => new DateOnly(2020, 1, 1).AddMonths(i)).Concat(CsvSamples.Weekdays(new(2022, 1, 3), 300)),
            (day, i) => $"{day:yyyy-MM-dd},{100 + i}")), StringComparison.Ordinal);

    [Theory]
    [InlineData("<PER>", "W", "week"), InlineData("<PER>", "M", "month"), InlineData("interval", "1wk", "week"), InlineData("period", "monthly", "month")]
    [InlineData("<PER>", "60", "'60'")]
    public void Read_ColumnOfThePeriod_IsBelieved(string column, string value, string what) =>
        Assert.Contains(what, CsvSamples.Refusal($"{column},Date,Close\n{value},2024-03-04,1\n{value},2024-03-05,2\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("D"), InlineData("1d"), InlineData("Daily"), InlineData("1440")]
    public void Read_ColumnSaysDays_IsRead(string value) =>
        Assert.Equal(2, CsvSamples.Read($"<PER>,Date,Close\n{value},2024-03-04,1\n{value},2024-03-05,2\n").Bars.Count);

    [Theory]
    [InlineData("FIRM.csv", "yyyy-MM-dd HH:mm:ss'-05:00'", 9, 30, 60), InlineData("FIRM.csv", "MM'/'dd'/'yyyy h:mm tt", 9, 30, 60)]
    [InlineData("FIRM.csv", "yyyy-MM-dd HH:mm", 9, 30, 5)]
    [InlineData("FIRM.T.csv", "yyyy-MM-dd'T'HH:mm:ss'+09:00'", 9, 0, 60), InlineData("FIRM.csv", "yyyyMMdd HHmmss", 9, 30, 60)]
    public void Read_ShorterBars_ArePutTogetherToDays(string file, string format, int hour, int minute, int length)
    {
        var days = CsvSamples.Weekdays(new(2024, 3, 4), 6).ToArray();
        var parsed = CsvSamples.Read(CsvSamples.Lines("Datetime,Open,High,Low,Close,Volume", days.SelectMany(day => Enumerable.Repeat(day, 6)), (day, i) =>
        {
            var at = day.ToDateTime(new TimeOnly(hour, minute)).AddMinutes(i % 6 * length);
            return $"{at.ToString(format, CultureInfo.InvariantCulture)},{100 + i},{110 + i},{90 + i},{101 + i},1000";
        }), file);
        Assert.Equal(days, parsed.Bars.Select(bar => bar.Date));
        Assert.Equal(new Bar(days[1], 106, 121, 96, 112, 112, 6000), parsed.Bars[1]);
        Assert.Contains(parsed.Assumptions, sentence => sentence.Contains("put together to 6 days", StringComparison.Ordinal));
    }

    /// <summary>Sydney's morning is the evening before in UTC.</summary>
    [Fact]
    public void Read_ShorterBarsInUtc_AreOfTheExchangesDay()
    {
        var days = CsvSamples.Weekdays(new(2024, 1, 8), 5).ToArray();
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Australia/Sydney");
        var parsed = CsvSamples.Read(CsvSamples.Lines("time,close", days.SelectMany(day => Enumerable.Repeat(day, 6)), (day, i) =>
            $"{TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(new TimeOnly(10 + i % 6, 0)), zone):yyyy-MM-dd HH:mm:ss}Z,{100 + i}"), "FIRM.AX.csv");
        Assert.Equal(days, parsed.Bars.Select(bar => bar.Date));
        Assert.Equal([105, 111, 117, 123, 129], parsed.Bars.Select(bar => bar.Close));
        // The same without the zone puts mornings on Sundays.
        var message = CsvSamples.Refusal(CsvSamples.Lines("time,close", days.SelectMany(day => Enumerable.Repeat(day, 6)), (day, i) =>
            $"{TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(new TimeOnly(10 + i % 6, 0)), zone):yyyy-MM-dd HH:mm:ss},{100 + i}"), "FIRM.AX.csv");
        Assert.Contains("Sunday", message, StringComparison.Ordinal);
    }

    /// <summary>Half of the year is on the right day, and of the other half four days in five.</summary>
    [Fact]
    public void Read_ShorterBarsOfAYearWithoutTheirZone_AreRefused()
    {
        var days = CsvSamples.Weekdays(new(2024, 4, 8), 200).ToArray();
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Australia/Sydney");
        var message = CsvSamples.Refusal(CsvSamples.Lines("time,close", days.SelectMany(day => Enumerable.Repeat(day, 6)), (day, i) =>
            $"{TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(new TimeOnly(10 + i % 6, 0)), zone):yyyy-MM-dd HH:mm:ss},{100 + i}"), "FIRM.AX.csv");
        Assert.Contains("is a Sunday, on which the exchange (Australia/Sydney) does not trade", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_PartOfADay_IsLeftOutAndSaid()
    {
        var text = CsvSamples.Lines("time,close", CsvSamples.Weekdays(new(2024, 3, 4), 5).SelectMany(day => Enumerable.Repeat(day, 7)), (day,
            i) => $"{day:yyyy-MM-dd} {9 + i % 7}:30,{100 + i}");
        var parsed = CsvSamples.Read(string.Join('\n', text.Split('\n')[..^4]));
        Assert.Equal(4, parsed.Bars.Count);
        Assert.Equal(DataRule.PartialDay, Assert.Single(parsed.Trail.Issues).Rule);
    }

    [Fact]
    public void Read_OneMomentTwice_IsRefused() =>
        Assert.Contains(
            "comes twice",
            CsvSamples.Refusal("time,close\n2024-03-04 09:30,1\n2024-03-04 10:30,1\n2024-03-04 10:30,9\n2024-03-05 09:30,1\n2024-03-05 10:30,1\n"),
            StringComparison.Ordinal);

    public static TheoryData<string, string, string> Midnights => new()
    {
        { "FIRM.DE.csv", "Europe/Berlin", "yyyy-MM-dd HH:mm:ss'+00:00'" },
        { "FIRM.HK.csv", "Asia/Hong_Kong", "yyyy-MM-dd'T'HH:mm:ss'Z'" },
        { "FIRM.AX.csv", "Australia/Sydney", "yyyy-MM-dd'T'HH:mm:ss.fff'Z'" },
        { "FIRM.NS.csv", "Asia/Kolkata", "yyyy-MM-dd HH:mm:ss 'UTC'" },
        { "FIRM.csv", "America/New_York", "yyyy-MM-dd'T'HH:mm:ss'Z'" },
        { "FIRM.csv", "America/New_York", "s" },
        { "FIRM.T.csv", "Asia/Tokyo", "ms" },
    };

    /// <summary>Midnight on the exchange's clock written in UTC, in winter and in summer, as text and as a number.</summary>
    [Theory, MemberData(nameof(Midnights))]
    public void Read_MidnightInUtc_IsTheExchangesDay(string file, string zone, string format) => AssertDays(file, zone, format, new TimeOnly(0, 0));

    /// <summary>The opening of the session: Yahoo's and TradingView's stamp.</summary>
    [Theory, MemberData(nameof(Midnights))]
    public void Read_OpeningInUtc_IsTheExchangesDay(string file, string zone, string format) => AssertDays(file, zone, format, new TimeOnly(9, 30));

    [Theory]
    [InlineData("FIRM.csv"), InlineData("FIRM.DE.csv"), InlineData("FIRM.SA.csv"), InlineData("BTC-USD.csv")]
    public void Read_DatesAsMidnightInUtc_AreDates(string file)
    {
        var days = CsvSamples.Weekdays(new(2024, 2, 26), 40).ToArray();
        Assert.Equal(days, CsvSamples.Read(CsvSamples.Lines("date,close", days, (day, i) => $"{day:yyyy-MM-dd}T00:00:00.000Z,{100 + i}"),
            file).Bars.Select(bar => bar.Date));
        Assert.Equal(days, CsvSamples.Read(CsvSamples.Lines("time,close", days, (day,
            i) => $"{new DateTimeOffset(day.ToDateTime(default), TimeSpan.Zero).ToUnixTimeSeconds()},{100 + i}"), file).Bars.Select(bar => bar.Date));
    }

    /// <summary>Midnight by an offset that is not the exchange's: dates, and the sentence names the offset and no UTC.</summary>
    [Theory]
    [InlineData("+02:00", "by the offset that is written (+02:00)"), InlineData("+09:00", "by the offset that is written (+09:00)"), InlineData("Z", "in UTC")]
    public void Read_MidnightByAnotherOffset_IsSaidAsItIs(string offset, string what)
    {
        var days = CsvSamples.Weekdays(new(2024, 2, 26), 20).ToArray();
        var parsed = CsvSamples.Read(CsvSamples.Lines("date,close", days, (day, i) => $"{day:yyyy-MM-dd}T00:00:00{offset},{100 + i}"));
        Assert.Equal(days, parsed.Bars.Select(bar => bar.Date));
        Assert.Equal($"The times are midnight {what} on every line: they were taken for dates, and not for moments.", Assert.Single(parsed.Assumptions));
    }

    /// <summary>A fixed offset that is not the exchange's: late in the evening or early in the morning, and nothing tells.</summary>
    [Fact]
    public void Read_DaysInAnotherZone_NamesTheOffset()
    {
        var days = CsvSamples.Weekdays(new(2024, 1, 8), 200).ToArray();
        var message = CsvSamples.Refusal(CsvSamples.Lines("date,close", days, (day, i) => $"{day.AddDays(-1):yyyy-MM-dd} 20:00:00-03:00,{100 + i}"),
            "FIRM.L.csv");
        Assert.Contains(" 20:00:00-03:00' is ", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_DaysOffByOne_AreRefused()
    {
        var days = CsvSamples.Weekdays(new(2024, 1, 8), 30).ToArray();
        Assert.Contains("is a Sunday", CsvSamples.Refusal(CsvSamples.Lines("Date,Close", days, (day, i) => $"{day.AddDays(-1):yyyy-MM-dd},{100 + i}")),
            StringComparison.Ordinal);
        Assert.Contains("is a Saturday", CsvSamples.Refusal(CsvSamples.Lines("Date;Close", days, (day,
            i) => $"{day.AddDays(1):yyyy-MM-dd};{100 + i}")), StringComparison.Ordinal);
        // Where the suffix tells no exchange, its week is no evidence.
        Assert.Equal(30, CsvSamples.Read(CsvSamples.Lines("Date,Close", days, (day, i) => $"{day.AddDays(-1):yyyy-MM-dd},{100 + i}"),
            "FIRM.XYZ.csv").Bars.Count);
    }

    [Fact]
    public void Read_EveryDayOfTheWeek_IsFlagged()
    {
        var parsed = CsvSamples.Read(CsvSamples.Lines("Date,Close", Enumerable.Range(0, 28).Select(i => new DateOnly(2024, 1, 8).AddDays(i)), (day,
            i) => $"{day:yyyy-MM-dd},{100 + i}"));
        Assert.Equal((DataRule.ClosedDay, 8, 8), (Assert.Single(parsed.Trail.Issues).Rule, parsed.Trail.Issues[0].Rows, parsed.Quality.RowsFlagged));
    }

    [Fact]
    public void Read_ZoneInSomeLines_IsRefused() =>
        Assert.Contains("line 3: a time without a zone", CsvSamples.Refusal("date,close\n2024-03-04 00:00:00-05:00,1\n2024-03-05 00:00:00,2\n"),
            StringComparison.Ordinal);

    private static void AssertDays(string file, string zone, string format, TimeOnly time)
    {
        var days = CsvSamples.Weekdays(new(2024, 2, 26), 90).ToArray();
        var info = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var parsed = CsvSamples.Read(CsvSamples.Lines("Date,Close", days, (day, i) =>
        {
            var utc = TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(time), info);
            return $"{format switch
            {
                "s" => new DateTimeOffset(utc).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
                "ms" => new DateTimeOffset(utc).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
                _ => utc.ToString(format, CultureInfo.InvariantCulture),
            }},{100 + i}";
        }), file);
        Assert.Equal(days, parsed.Bars.Select(bar => bar.Date));
        Assert.NotEmpty(parsed.Assumptions);
    }
}
