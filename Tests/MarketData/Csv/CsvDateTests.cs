using System.Globalization;

namespace OrleansStock.Tests.MarketData.Csv;

/// <summary>Which part of a date is the day: the whole file decides, or the file is refused.</summary>
public class CsvDateTests
{
    [Theory]
    [InlineData("M/d/yyyy"), InlineData("d/M/yyyy"), InlineData("d.M.yyyy"), InlineData("M-d-yyyy"), InlineData("d-M-yyyy"), InlineData("yyyy/M/d")]
    [InlineData("M/d/yyyy h:mm"), InlineData("d/M/yyyy HH:mm:ss")]
    [InlineData("d/M/yy"), InlineData("M/d/yy"), InlineData("dd.MM.yy"), InlineData("yy-MM-dd"), InlineData("MM/dd/yyyy h:mm tt"), InlineData("yyyyMMdd")]
    [InlineData("ddd, dd MMM yyyy"), InlineData("MMM d, yyyy")]
    [InlineData("d-MMM-yy"), InlineData("dd-MMM-yyyy"), InlineData("d MMMM yyyy"), InlineData("MMMM d yyyy"), InlineData("yyyy'年'MM'月'dd'日'")]
    [InlineData("yyyy- MM- dd"), InlineData("yyyy.MM.dd")]
    public void Read_AnyForm_GivesTheDays(string format)
    {
        foreach (var first in new DateOnly[] { new(2024, 1, 2), new(2023, 11, 27), new(1999, 12, 1) })
        {
            var days = CsvSamples.Weekdays(first, 30).ToArray();
            var text = CsvSamples.Lines("Date;Close", days, (day, i) => $"{day.ToDateTime(default).ToString(format, CultureInfo.InvariantCulture)};{100 + i}");
            Assert.Equal(days, CsvSamples.Read(text).Bars.Select(bar => bar.Date));
        }
    }

    [Theory]
    [InlineData("15. Januar 2024"), InlineData("15 janv. 2024"), InlineData("15-ene-2024"), InlineData("15 gennaio 2024")]
    [InlineData("15 de janeiro de 2024"), InlineData("15 jan 2024"), InlineData("Mon Jan 15 2024")]
    [InlineData("lun. 15/01/2024"), InlineData("2024년 01월 15일"), InlineData("15 stycznia 2024", false), InlineData("15 января 2024")]
    [InlineData("Mo, 15.01.2024"), InlineData("113/01/15"), InlineData("2024. 1. 15."), InlineData("2024.01.15."), InlineData("15.01.2024.")]
    [InlineData("15. 1. 2024. 17:00"), InlineData("15.01.2024..", false), InlineData("15. listopad 2023.", false)]
    public void Read_NamesOfMonthsAndDays_AreKnown(string date, bool known = true)
    {
        var text = $"Date;Close\n{date};100\n";
        if (known) Assert.Equal(new(2024, 1, 15), CsvSamples.Read(text).Bars[0].Date);
        else Assert.Contains("where a date belongs", CsvSamples.Refusal(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.3.2024", 2024, 3, 1), InlineData("1. März 2024", 2024, 3, 1), InlineData("mar. 05.03.2024", 2024, 3, 5)]
    [InlineData("5 mars 2024", 2024, 3, 5), InlineData("31. Dez. 2024", 2024, 12, 31), InlineData("3-Mai-2024", 2024, 5, 3)]
    public void Read_OneLine_IsRead(string date, int year, int month, int day) =>
        Assert.Equal(new(year, month, day), CsvSamples.Read($"Datum;Close\n{date};100\n").Bars[0].Date);

    [Fact]
    public void Read_NothingTells_NamesBothReadings() =>
        Assert.Contains("line 2: a date that could be 1 February 2024 or 2 January 2024, and no line of the file tells which",
            CsvSamples.Refusal("Date,Close\n1/2/2024,1\n1/3/2024,2\n"), StringComparison.Ordinal);

    /// <summary>Day and month are the same here, and the year is not: two of three readings agree.</summary>
    [Fact]
    public void Read_OneOfThreeReadingsDiffers_NamesIt() =>
        Assert.Contains("could be 2 February 2010 or 10 February 2002", CsvSamples.Refusal("Date,Close\n02/02/10,1\n"), StringComparison.Ordinal);

    /// <summary>Eight days of January, or first days of months some of which fall on a weekend.</summary>
    [Fact]
    public void Read_OnlyOneReadingIsDaysOfTrading_IsReadAndSaid()
    {
        var parsed = CsvSamples.Read("Date,Close\n1/2/2024,1\n1/3/2024,2\n1/4/2024,3\n1/5/2024,4\n1/8/2024,5\n1/9/2024,6\n1/10/2024,7\n");
        Assert.Equal(new(2024, 1, 2), parsed.Bars[0].Date);
        Assert.Contains("month, day, year", Assert.Single(parsed.Assumptions), StringComparison.Ordinal);
    }

    /// <summary>Excel of another country has turned the first twelve days of each month around and left the others as text.</summary>
    [Fact]
    public void Read_HalfConverted_IsRefused()
    {
        var text = CsvSamples.Lines("Date,Close", CsvSamples.Weekdays(new(2024, 1, 2), 60), (day, i) =>
            $"{(day.Day > 12 ? $"{day:dd/MM/yyyy}" : $"{day:MM/dd/yyyy}")},{100 + i}");
        Assert.Contains("converted a part of them", CsvSamples.Refusal(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-01"), InlineData("Jan 2024"), InlineData("2024Q1"), InlineData("2024-W05"), InlineData("45292"), InlineData("tomorrow")]
    [InlineData("1/2"), InlineData("2024-13-01", "not in the calendar"), InlineData("30.02.2024", "not in the calendar")]
    public void Read_NoDay_IsRefused(string date, string what = "where a date belongs") =>
        Assert.Contains(what, CsvSamples.Refusal($"Date,Close\n{date},1\n"), StringComparison.Ordinal);
}
