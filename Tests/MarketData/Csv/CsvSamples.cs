using System.Globalization;
using System.Text;
using OrleansStock.MarketData;
using OrleansStock.MarketData.Csv;
using OrleansStock.MarketData.Parsing;

namespace OrleansStock.Tests.MarketData.Csv;

/// <summary>Small files of the kinds that vendors write, made up here.</summary>
internal static class CsvSamples
{
    /// <summary>Days of trading from Monday to Friday.</summary>
    public static IEnumerable<DateOnly> Weekdays(DateOnly first, int count)
    {
        for (var day = first; count > 0; day = day.AddDays(1))
        {
            if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) continue;
            count--;
            yield return day;
        }
    }

    /// <summary>A file of a header and a line for each day.</summary>
    public static string Lines(string header, IEnumerable<DateOnly> days, Func<DateOnly, int, FormattableString> line)
    {
        StringBuilder text = new(header + "\n");
        var i = 0;
        foreach (var day in days) text.Append(line(day, i++).ToString(CultureInfo.InvariantCulture)).Append('\n');
        return text.ToString();
    }

    public static ParsedBars Read(string text, string name = "FIRM.csv", bool skipBadRows = false) =>
        CsvBars.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), name, skipBadRows);

    /// <summary>The refusal of a file, which names file and line.</summary>
    public static string Refusal(string text, string name = "FIRM.csv")
    {
        var exception = Assert.Throws<PriceSourceException>(() => Read(text, name, skipBadRows: true));
        Assert.Equal(PriceSourceError.BadData, exception.Error);
        Assert.StartsWith(name + ", line ", exception.Message, StringComparison.Ordinal);
        return exception.Message;
    }
}
