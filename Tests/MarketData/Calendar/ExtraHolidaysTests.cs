using OrleansStock.MarketData.Calendar;

namespace OrleansStock.Tests.MarketData.Calendar;

/// <summary>Days that an operator adds, and the age of the tables.</summary>
public class ExtraHolidaysTests
{
    [Fact]
    public void Read_Days_CloseAndOpen()
    {
        const string text = "# what the exchange announced\nReykjavik, 2087-03-11, closed, a storm\n\nReykjavik,2087-12-24,open\n";
        var calendar = ExtraHolidays.Read(new StringReader(text)).AddTo(CalendarTable.All)["Reykjavik"];
        Assert.False(calendar.IsOpen(new(2087, 3, 11)));
        Assert.True(calendar.IsOpen(new(2087, 12, 24)));
        Assert.True(calendar.IsOpen(new(2087, 3, 10)));
    }

    [Theory]
    [InlineData("Reykjavik,2087-03-11", "line 1 is not CALENDAR,DATE,closed or CALENDAR,DATE,open")]
    [InlineData("\nAtlantis,2087-03-11,closed", "line 2 names no calendar: 'Atlantis'")]
    [InlineData("Reykjavik,11.03.2087,closed", "line 1 has no date such as 2026-12-31: '11.03.2087'")]
    [InlineData("Reykjavik,2087-03-11,shut", "line 1 says neither closed nor open: 'shut'")]
    public void Read_BadLine_IsNamed(string text, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => ExtraHolidays.Read(new StringReader(text))).Message);

    [Fact]
    public void All_EveryCalendar_SaysUntilWhenItWasChecked()
    {
        Assert.Equal(CalendarTable.All.Count, CalendarAge.All.Count);
        Assert.Equal(CalendarAge.All.OrderBy(age => age.CheckedUntil).Select(age => age.Calendar), CalendarAge.All.Select(age => age.Calendar));
    }

    [Theory]
    [InlineData("2026-09-29", false)]
    [InlineData("2026-09-30", true)]
    [InlineData("2027-02-01", true)]
    public void RunsOut_AQuarterBefore_SaysSo(string today, bool expected) =>
        Assert.Equal(expected, new CalendarAge("Taipei", new(2026, 12, 31)).RunsOut(Sessions.Day(today)));
}
