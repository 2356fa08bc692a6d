using System.Globalization;
using OrleansStock.MarketData.Calendar;
using OrleansStock.MarketData.Csv.Layout;
using OrleansStock.MarketData.Parsing;

namespace OrleansStock.MarketData.Csv.Dates;

/// <summary>Finds the exchange's day of moments that have a zone.</summary>
internal static class ExchangeDays
{
    // Bars are stamped with the beginning of a session, or its end: hours before and after it are no trading.
    private const int EarliestSession = 4 * 3600;
    private const int Noon = 12 * 3600;
    private static readonly TimeSpan AfterClose = TimeSpan.FromHours(4);

    /// <summary>Sets the days of all moments.</summary>
    /// <param name="moments">The moments; their days are set.</param>
    /// <param name="exchange">The symbol's exchange.</param>
    /// <param name="table">For the lines of messages.</param>
    /// <param name="column">The date's column.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="assumed">What was taken for granted; null where no zone is written.</param>
    /// <exception cref="PriceSourceException">Nothing tells which day is meant.</exception>
    public static void Set(List<CsvMoment> moments, Exchange exchange, CsvTable table, int column, string name, out string? assumed)
    {
        assumed = null;
        var withZone = moments.Count(static one => one.Instant is not null);
        if (withZone > 0 && withZone < moments.Count)
        {
            var first = moments[0].Instant is null;
            var row = moments.First(one => one.Instant is null != first).Row;
            var (here, before) = first ? ("with", "without") : ("without", "with");
            throw CsvFault.At(name, table.LineOf(row), $"a time {here} a zone where the lines before it are {before} one");
        }
        if (withZone == 0)
        {
            for (var i = 0; i < moments.Count; i++) moments[i] = moments[i] with { Day = moments[i].Written, Clock = moments[i].Seconds };
            return;
        }

        if (!exchange.IsKnown)
        {
            assumed = SetAsWritten(moments, table, column, name);
            return;
        }
        var zone = exchange.Clock;
        var differs = -1;
        for (var i = 0; i < moments.Count; i++)
        {
            var local = TimeZoneInfo.ConvertTimeFromUtc(moments[i].Instant!.Value, zone);
            moments[i] = moments[i] with { Day = DateOnly.FromDateTime(local), Clock = (int)local.TimeOfDay.TotalSeconds };
            if (differs < 0 && moments[i].Day != moments[i].Written) differs = i;
        }
        if (differs < 0)
        {
            assumed = $"The times have a zone; each bar is of the day that it was in {exchange.TimeZone}.";
            return;
        }

        var isConverted = IsConverted(moments, exchange);
        if (isConverted is null)
        {
            var one = moments[differs];
            var there = string.Create(
                CultureInfo.InvariantCulture,
                $"{one.Day:yyyy-MM-dd} {one.Clock / 3600:00}:{one.Clock / 60 % 60:00} in {exchange.TimeZone}");
            throw CsvFault.At(name, table.LineOf(one.Row), string.Create(
                CultureInfo.InvariantCulture,
                $"'{table.Text(one.Row, column)}' is {there} and {one.Written:yyyy-MM-dd} by its own offset from UTC, and nothing tells which day is meant"));
        }
        if (isConverted.Value)
        {
            assumed = $"The times have a zone of their own; each bar is of the day that it was in {exchange.TimeZone}.";
            return;
        }
        assumed = $"The times are midnight {OffsetsOf(moments)} on every line: they were taken for dates, and not for moments.";
        for (var i = 0; i < moments.Count; i++) moments[i] = moments[i] with { Day = moments[i].Written, Clock = 0 };
    }

    /// <summary>The offsets from UTC of midnights, in words.</summary>
    private static string OffsetsOf(List<CsvMoment> moments)
    {
        var offsets = moments.Select(static one => one.Written.ToDateTime(TimeOnly.MinValue) - one.Instant!.Value).Distinct().Order().ToArray();
        if (offsets is [{ Ticks: 0 }]) return "in UTC";
        return "by the offset that is written (" + string.Join(", ", offsets.Select(static one =>
            (one < TimeSpan.Zero ? "-" : "+") + one.ToString("hh\\:mm", System.Globalization.CultureInfo.InvariantCulture))) + ")";
    }

    /// <summary>Takes the days as they are written, where the exchange and its zone are not known.</summary>
    private static string SetAsWritten(List<CsvMoment> moments, CsvTable table, int column, string name)
    {
        // In the afternoon of UTC the east of the world, which opens and has its midnight then, is a day ahead.
        var late = moments.Find(static one => one.Seconds >= Noon && one.Instant == one.Written.ToDateTime(TimeOnly.MinValue).AddSeconds(one.Seconds));
        if (late != default)
        {
            throw CsvFault.At(name, table.LineOf(late.Row), string.Create(
                CultureInfo.InvariantCulture,
                $"'{table.Text(late.Row, column)}' is {late.Written:yyyy-MM-dd} in UTC, and its day at the exchange is not known: nor is the exchange"));
        }
        for (var i = 0; i < moments.Count; i++) moments[i] = moments[i] with { Day = moments[i].Written, Clock = moments[i].Seconds };
        return "The times have a zone and the exchange's own is not known; each bar is of the day that is written.";
    }

    /// <summary>Whether the day on the exchange's clock is meant, and not the one that is written; null where nothing tells.</summary>
    private static bool? IsConverted(List<CsvMoment> moments, Exchange exchange)
    {
        if (moments.TrueForAll(static one => one.Clock == 0)) return true;
        if (moments.TrueForAll(static one => one.Seconds == 0)) return false;
        var last = (int)Math.Min((exchange.Close + AfterClose).TotalSeconds, 86_400);
        if (moments.TrueForAll(one => one.Clock >= EarliestSession && one.Clock <= last)) return true;
        // Several bars a day are moments and nothing else.
        if (moments.Count > 2 * moments.Select(static one => one.Day).Distinct().Count()) return true;
        var closedConverted = moments.Count(one => !exchange.IsInWeek(one.Day));
        var closedWritten = moments.Count(one => !exchange.IsInWeek(one.Written));
        if (closedConverted == 0 && closedWritten > 0) return true;
        return closedWritten == 0 && closedConverted > 0 ? false : null;
    }
}
