using System.Globalization;
using OrleansStock.MarketData.Calendar;
using OrleansStock.MarketData.Csv.Layout;

namespace OrleansStock.MarketData.Csv;

/// <summary>Leaves out the bars of hours and minutes that lie before and after the exchange's regular session.</summary>
internal static class SessionRows
{
    // A first or last bar this far inside the session still shows the whole of it.
    private const int Slack = 15 * 60;

    // At the opening more is traded than before it; by this much the bar that holds the opening is told from the one before.
    private const double OpeningVolume = 3;

    /// <summary>The rows of the regular session.</summary>
    /// <param name="values">The rows, by day and then by moment.</param>
    /// <param name="subject">The file's symbol and exchange.</param>
    /// <param name="table">For the lines of messages.</param>
    /// <param name="said">What was left out, or is not known; null where there is nothing to say.</param>
    /// <exception cref="PriceSourceException">The times are not those of the exchange, and no zone is written.</exception>
    public static List<CsvValues> Choose(List<CsvValues> values, CsvSubject subject, CsvTable table, out string? said)
    {
        said = null;
        var exchange = subject.Exchange;
        if (values.Count == 0 || exchange.Close.TotalHours >= 24) return values;
        if (exchange.Open is not { } opening)
        {
            said = "The hours of the exchange's regular session are not known: bars before and after it, if there are any, are part of their day.";
            return values;
        }

        var open = (int)opening.TotalSeconds;
        var length = LengthOf(values);
        var atEnd = AreStampedAtTheEnd(values, open, length);
        List<CsvValues> inside = new(values.Count);
        var days = values.GroupBy(static one => one.Moment.Day).ToList();
        var usualClose = (int)exchange.Close.TotalSeconds;
        // Where other days end with their session, a day that goes on behind an early close did not close early.
        var isExtended = days.Count(day => day.Any(one => one.Moment.Clock > usualClose)) * 2 > days.Count;
        var strange = 0;
        foreach (var day in days)
        {
            var close = isExtended && exchange.Calendar.EarlyCloseOf(day.Key) is { } early ? (int)early.TotalSeconds : usualClose;
            var sticksOut = day.Any(one => one.Moment.Clock < open || one.Moment.Clock > close);
            // Hours before and after a session stand beside a whole session; else the clock is another, or the day is there in part.
            var isCovered = day.Any(one => one.Moment.Clock >= open - length && one.Moment.Clock <= open + (atEnd ? length : 0) + Slack)
                && day.Any(one => one.Moment.Clock >= close - length - Slack && one.Moment.Clock <= close);
            if (sticksOut && !isCovered) strange++;
            inside.AddRange(sticksOut && isCovered ? day.Where(one => IsInside(one.Moment.Clock, open, close, length, atEnd)) : day);
        }
        if (strange * 2 > days.Count && values[0].Moment.Instant is null) throw OtherZone(values, subject, table, open);
        if (inside.Count < values.Count)
        {
            said = string.Create(
                CultureInfo.InvariantCulture,
                $"{values.Count - inside.Count} of {values.Count} bars lie outside the regular session of the exchange ({Clock(open)} to "
                + $"{Clock(usualClose)}) and were left out; the bars were taken to be stamped with their {(atEnd ? "end" : "beginning")}.");
        }
        return inside;
    }

    private static bool IsInside(int clock, int open, int close, int length, bool atEnd) => atEnd
        ? clock > open && clock - length < close
        : clock + length > open && clock < close;

    private static PriceSourceException OtherZone(List<CsvValues> values, CsvSubject subject, CsvTable table, int open)
    {
        var exchange = subject.Exchange;
        var days = values.GroupBy(static one => one.Moment.Day).Select(static day => (First: day.First().Moment.Clock, Last: day.Last().Moment.Clock)).ToList();
        var shown = values.Find(one => !exchange.IsInWeek(one.Moment.Day));
        var closed = shown == default ? "" : string.Create(
            CultureInfo.InvariantCulture,
            $"{shown.Moment.Day:yyyy-MM-dd} is a {shown.Moment.Day.DayOfWeek}, on which the exchange ({exchange.TimeZone}) does not trade, and ");
        return CsvFault.At(subject.Name, table.LineOf((shown == default ? values[0] : shown).Moment.Row), string.Create(
            CultureInfo.InvariantCulture,
            $"{closed}the bars of a day are from {Clock(Middle(days.Select(static day => day.First)))} to {Clock(Middle(days.Select(static day => day.Last)))} "
            + $"without a zone, where the exchange ({exchange.TimeZone}) trades from {Clock(open)} to {Clock((int)exchange.Close.TotalSeconds)}: they are of "
            + $"another zone, or of a part of the day"));
    }

    /// <summary>How long the bars are, in seconds: the step that most of them take.</summary>
    private static int LengthOf(List<CsvValues> values)
    {
        Dictionary<int, int> steps = [];
        for (var i = 1; i < values.Count; i++)
        {
            if (values[i].Moment.Day != values[i - 1].Moment.Day) continue;
            var step = values[i].Moment.Clock - values[i - 1].Moment.Clock;
            if (step > 0) steps[step] = steps.GetValueOrDefault(step) + 1;
        }
        return steps.Count == 0 ? 0 : steps.MaxBy(static one => one.Value).Key;
    }

    /// <summary>Whether a bar stamped with the opening is the one before it: then the volume comes with the next.</summary>
    private static bool AreStampedAtTheEnd(List<CsvValues> values, int open, int length)
    {
        double at = 0, next = 0;
        foreach (var one in values)
        {
            if (!double.IsFinite(one.Volume)) continue;
            if (one.Moment.Clock == open) at += one.Volume;
            else if (one.Moment.Clock == open + length) next += one.Volume;
        }
        return at > 0 && next > OpeningVolume * at;
    }

    private static int Middle(IEnumerable<int> clocks)
    {
        int[] sorted = [.. clocks.Order()];
        return sorted[sorted.Length / 2];
    }

    private static string Clock(int seconds) => string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}");
}
