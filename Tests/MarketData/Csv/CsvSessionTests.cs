using System.Globalization;
using OrleansStock.Forecasting;
using OrleansStock.MarketData.History;
using OrleansStock.MarketData.Parsing;

namespace OrleansStock.Tests.MarketData.Csv;

/// <summary>Bars of hours and minutes: the regular session makes the day, and a day that ends early is a day.</summary>
public class CsvSessionTests
{
    private const string Header = "time,open,high,low,close,volume";

    /// <summary>Hours before and after the session have prices of their own, which are no high, low or close of the day.</summary>
    [Theory]
    [InlineData("FIRM.csv", 30, "04:00", "19:30", "09:30", "15:30"), InlineData("FIRM.csv", 1, "09:00", "16:30", "09:30", "15:59")]
    [InlineData("FIRM.csv", 60, "04:00", "19:00", "09:00", "15:00"), InlineData("FIRM.F.csv", 60, "06:00", "23:00", "07:00", "21:00")]
    [InlineData("RY.TO.csv", 15, "08:00", "17:45", "09:30", "15:45")]
    public void Read_BarsOutsideTheSession_AreLeftOutAndSaid(string file, int length, string first, string last, string open, string close)
    {
        var parsed = Read(file, 5, first, last, length, at => at.CompareTo(Time(open)) >= 0 && at.CompareTo(Time(close)) <= 0);
        Assert.Equal(5, parsed.Bars.Count);
        var inside = (int)(Time(close) - Time(open)).TotalMinutes / length + 1;
        Assert.All(parsed.Bars, bar => Assert.Equal(new Bar(bar.Date, 100, 101, 99, 100, 100, inside * 1000), bar));
        Assert.Contains(parsed.Assumptions, sentence => sentence.Contains("outside the regular session", StringComparison.Ordinal));
    }

    /// <summary>Stamped with their ends, the bar of 09:30 is the last one before the session and the bar of 16:00 its last.</summary>
    [Fact]
    public void Read_BarsStampedWithTheirEnd_AreToldByTheVolume()
    {
        var parsed = Read("FIRM.csv", 5, "04:30", "20:00", 30, at => at.CompareTo(Time("10:00")) >= 0 && at.CompareTo(Time("16:00")) <= 0);
        Assert.All(parsed.Bars, bar => Assert.Equal(new Bar(bar.Date, 100, 101, 99, 100, 100, 13_000), bar));
        Assert.Contains(parsed.Assumptions, sentence => sentence.Contains("stamped with their end", StringComparison.Ordinal));
    }

    /// <summary>New York's hours by the clock of London, Frankfurt or Chicago, without a zone: the session would lose its half.</summary>
    [Theory]
    [InlineData("14:30", "20:30"), InlineData("15:30", "21:30"), InlineData("08:30", "14:30")]
    public void Read_TimesOfAnotherZoneWithoutOne_AreRefused(string first, string last)
    {
        var message = CsvSamples.Refusal(Text(5, first, last, 30, _ => true));
        Assert.Contains($"line 2: the bars of a day are from {first} to {last} without a zone", message, StringComparison.Ordinal);
        Assert.Contains("from 09:30 to 16:00", message, StringComparison.Ordinal);
    }

    /// <summary>The day before Thanksgiving's Friday is whole; the Friday's session ends at one, and the hours after it are no session.</summary>
    [Fact]
    public void Read_HoursAfterAnEarlyClose_AreLeftOut()
    {
        var text = Text(10, "04:00", "19:30", 30, at => at >= Time("09:30") && at <= Time("15:30"), new(2024, 11, 18));
        string[] later = ["2024-11-28", "2024-11-29"];
        var lines = text.Split('\n').Where(line => !later.Any(day => line.StartsWith(day, StringComparison.Ordinal)));
        var friday = Text(1, "04:00", "16:30", 30, at => at >= Time("09:30") && at <= Time("12:30"), new(2024, 11, 29)).Split('\n')[1..];
        var parsed = CsvSamples.Read(string.Join('\n', lines.Where(line => line.Length > 0).Concat(friday)));
        Assert.Equal(new Bar(new(2024, 11, 29), 100, 101, 99, 100, 100, 7000), parsed.Bars[^1]);
        Assert.Equal(new Bar(new(2024, 11, 27), 100, 101, 99, 100, 100, 13_000), parsed.Bars[^2]);
    }

    /// <summary>A table of early closes may be wrong: where no other day goes beyond its session, the day is taken whole.</summary>
    [Fact]
    public void Read_WholeSessionOnADayOfAnEarlyClose_IsTakenWhole() =>
        Assert.All(Read("EQNR.OL.csv", 30, "09:00", "16:00", 30, _ => true).Bars, bar => Assert.Equal(15_000, bar.Volume));

    [Theory]
    [InlineData("BTC-USD.csv"), InlineData("ES=F.csv"), InlineData("EURUSD=X.csv")]
    public void Read_WhatTradesAllDay_HasNoSession(string file)
    {
        var parsed = Read(file, 5, "00:00", "23:00", 60, _ => true);
        Assert.All(parsed.Bars, bar => Assert.Equal(24_000, bar.Volume));
        Assert.DoesNotContain(parsed.Assumptions, sentence => sentence.Contains("session", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_SessionIsNotKnown_SaysSo() =>
        Assert.Contains(Read("FIRM.ME.csv", 5, "07:00", "23:00", 60, _ => true).Assumptions, sentence =>
            sentence.Contains("regular session are not known", StringComparison.Ordinal));

    /// <summary>The day after Thanksgiving ends at one o'clock, and so does Christmas Eve: that is the whole of them.</summary>
    [Theory]
    [InlineData("FIRM.csv", "2024-11-29", "12:30"), InlineData("FIRM.csv", "2024-12-24", "12:30"), InlineData("FIRM.csv", "2024-07-03", "12:30")]
    [InlineData("VOD.L.csv", "2024-12-24", "12:00"), InlineData("0700.HK.csv", "2025-01-28", "11:30")]
    public void Read_LastDayEndsEarlyByTheExchange_IsWhole(string file, string day, string last)
    {
        var text = Shortened(file, day, last);
        var parsed = CsvSamples.Read(text, file);
        Assert.Equal((DateOnly.Parse(day, CultureInfo.InvariantCulture), 0), (parsed.Bars[^1].Date, parsed.Quality.RowsDropped));
        // An hour short of that it is a part.
        var part = CsvSamples.Read(string.Join('\n', text.Split('\n')[..^3]) + "\n", file);
        Assert.Equal(DataRule.PartialDay, Assert.Single(part.Trail.Issues).Rule);
    }

    /// <summary>Tel Aviv's Fridays are short: a Friday that ends as Fridays do is whole.</summary>
    [Fact]
    public void Read_LastDayEndsAsItsWeekdayDoes_IsWhole()
    {
        var days = CsvSamples.Weekdays(new(2026, 6, 1), 20).ToArray();
        var lines = days.SelectMany(day =>
            Enumerable.Range(10, day.DayOfWeek == DayOfWeek.Friday ? 4 : 8).Select(hour => $"{day:yyyy-MM-dd} {hour}:00,1,1,1,1,5"));
        var parsed = CsvSamples.Read(Header + "\n" + string.Join('\n', lines) + "\n", "FIRM.TA.csv");
        Assert.Equal((days[^1], 20), (parsed.Bars[^1].Date, parsed.Bars.Count));
    }

    /// <summary>A day in the middle of which most bars are missing is read and flagged.</summary>
    [Fact]
    public void Read_DayInTheMiddleHasLostBars_IsFlagged()
    {
        var lines = Text(9, "09:30", "15:30", 30, _ => true).Split('\n').Where(line => !line.StartsWith("2024-03-07 1", StringComparison.Ordinal));
        var parsed = CsvSamples.Read(string.Join('\n', lines));
        var issue = Assert.Single(parsed.Trail.Issues);
        Assert.Equal((DataRule.PartialDay, DataAction.Flagged, new DateOnly(2024, 3, 7)), (issue.Rule, issue.Action, issue.Date));
    }

    private static string Shortened(string file, string day, string last)
    {
        var end = DateOnly.Parse(day, CultureInfo.InvariantCulture);
        var (first, usual) = file switch { "VOD.L.csv" => ("08:00", "16:00"), "0700.HK.csv" => ("09:30", "15:30"), _ => ("09:30", "15:30") };
        var text = Text(20, first, usual, 30, _ => true, end.AddDays(-40));
        var before = text.Split('\n').Where(line => line == Header || (line.Length > 10 && string.CompareOrdinal(line[..10], day) < 0));
        var lastDay = Text(1, first, last, 30, _ => true, end).Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];
        return string.Join('\n', before.Concat(lastDay)) + "\n";
    }

    private static ParsedBars Read(string file, int days, string first, string last, int length, Func<TimeOnly, bool> isInside) =>
        CsvSamples.Read(Text(days, first, last, length, isInside), file);

    private static string Text(int days, string first, string last, int length, Func<TimeOnly, bool> isInside, DateOnly? from = null)
    {
        var steps = (int)(Time(last) - Time(first)).TotalMinutes / length + 1;
        var times = Enumerable.Range(0, steps).Select(i => Time(first).AddMinutes(i * length)).ToList();
        var bars = CsvSamples.Weekdays(from ?? new(2024, 3, 4), days).SelectMany(day => times.Select(time => (Day: day, Time: time)));
        return Header + "\n" + string.Concat(bars.Select(bar => string.Create(
            CultureInfo.InvariantCulture,
            $"{bar.Day:yyyy-MM-dd} {bar.Time:HH:mm},{(isInside(bar.Time) ? "100,101,99,100,1000" : "150,200,50,150,10")}\n")));
    }

    private static TimeOnly Time(string text) => TimeOnly.Parse(text, CultureInfo.InvariantCulture);
}
