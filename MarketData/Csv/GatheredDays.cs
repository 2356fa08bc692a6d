using System.Globalization;
using OrleansStock.MarketData.Calendar;
using OrleansStock.MarketData.Csv.Dates;
using OrleansStock.MarketData.Csv.Layout;
using OrleansStock.MarketData.History;
using OrleansStock.MarketData.Parsing;

namespace OrleansStock.MarketData.Csv;

/// <summary>Bars of hours and minutes, put together to days of the exchange.</summary>
internal static class GatheredDays
{
    // One day in five with several bars; fewer are rows that came twice.
    private const int OneIn = 5;

    /// <summary>Whether the bars are shorter than a day.</summary>
    /// <param name="moments">The rows' moments.</param>
    public static bool AreShorter(List<CsvMoment> moments)
    {
        Dictionary<DateOnly, int> first = [];
        HashSet<DateOnly> several = [];
        foreach (var one in moments)
        {
            if (one.Clock < 0) return false;
            if (!first.TryAdd(one.Day, one.Clock) && first[one.Day] != one.Clock) several.Add(one.Day);
        }
        return several.Count * OneIn > first.Count;
    }

    // A day with fewer bars than half of the usual has lost some.
    private const int FewestShare = 2;

    // So many days of one weekday tell when it usually ends.
    private const int FewestWeekdays = 3;

    /// <summary>First open, highest high, lowest low, last close, summed volume of the regular session.</summary>
    /// <returns>What was done, a sentence each.</returns>
    /// <exception cref="PriceSourceException">One moment has two bars.</exception>
    public static IReadOnlyList<string> Gather(List<CsvValues> values, CsvSubject subject, CsvTable table, BarAssembler assembler, Action<DataIssue> flag)
    {
        var exchange = subject.Exchange;
        List<List<CsvValues>> days = [];
        List<CsvValues> ordered =
        [
            .. values.Where(static one => one.Close > 0 && one.Open > 0 && one.High > 0 && one.Low > 0 && one.AdjustedClose > 0)
                .OrderBy(static one => one.Moment.Day).ThenBy(static one => one.Moment.Instant ?? DateTime.MinValue).ThenBy(static one => one.Moment.Clock),
        ];
        var regular = SessionRows.Choose(ordered, subject, table, out var hours);
        foreach (var one in regular)
        {
            if (days.Count == 0 || days[^1][0].Moment.Day != one.Moment.Day)
            {
                days.Add([one]);
                continue;
            }
            var before = days[^1][^1];
            if (before.Moment.Clock == one.Moment.Clock && before.Moment.Instant == one.Moment.Instant)
            {
                if (before with { Moment = one.Moment } == one) continue;
                throw CsvFault.At(subject.Name, Math.Max(table.LineOf(before.Moment.Row), table.LineOf(one.Moment.Row)), string.Create(
                    CultureInfo.InvariantCulture,
                    $"the bar of {one.Moment.Day:yyyy-MM-dd} {Clock(one)} comes twice with different prices (close {before.Close} and {one.Close})"));
            }
            days[^1].Add(one);
        }

        var (from, to) = (0, days.Count);
        if (days.Count >= 3)
        {
            // A day that begins later than most, or ends earlier, is there in part, unless it is one that is known to end early.
            if (days[0][0].Moment.Clock > Middle(days.Skip(1).Select(static day => day[0].Moment.Clock))) Drop(days[from++]);
            if (days[^1][^1].Moment.Clock < UsualEnd(days, exchange)) Drop(days[--to]);
        }
        var usual = to > from ? Middle(days.GetRange(from, to - from).Select(static day => day.Count)) : 0;
        for (var i = from; i < to; i++)
        {
            var day = days[i];
            var line = table.LineOf(day[^1].Moment.Row);
            if (day.Count * FewestShare < usual && exchange.Calendar.EarlyCloseOf(day[0].Moment.Day) is null) flag(new(
                day[0].Moment.Day, DataRule.PartialDay, DataAction.Flagged, null, null, string.Create(
                    CultureInfo.InvariantCulture, $"Only {day.Count} bars of the day are in the file, where most days have {usual}."))
            {
                Line = line,
            });
            assembler.Add(
                day[0].Moment.Day,
                day[0].Open,
                day.Max(static one => one.High),
                day.Min(static one => one.Low),
                day[^1].Close,
                day[^1].AdjustedClose,
                day.Sum(static one => double.IsFinite(one.Volume) ? one.Volume : 0),
                i,
                line);
        }
        if (days.Count == 0) return [ordered.Count == 0 ? "No bar has a price." : hours!];
        var rows = days.Sum(static day => day.Count);
        var hasZone = values.Count > 0 && values[0].Moment.Instant is not null;
        var clock = exchange.TimeZone ?? "the exchange, which is not known";
        var zone = hasZone ? $", by the clock of {clock}" : $"; their times have no zone and were taken for those of {clock}";
        var done = string.Create(
            CultureInfo.InvariantCulture,
            $"{rows} bars shorter than a day, {Clock(days[0][0])} to {Clock(days[0][^1])} on the first day, were put together to {days.Count} days{zone}.");
        return hours is null ? [done] : [done, hours];

        void Drop(List<CsvValues> day)
        {
            var date = day[0].Moment.Day;
            if (subject.IsListed && !exchange.IsInWeek(date))
            {
                throw CsvFault.At(subject.Name, table.LineOf(day[0].Moment.Row), string.Create(
                    CultureInfo.InvariantCulture,
                    $"{date:yyyy-MM-dd} {Clock(day[0])} is a {date.DayOfWeek}, on which the exchange ({exchange.TimeZone}) does not trade: of another zone"));
            }
            Left(day);
        }

        void Left(List<CsvValues> day) => assembler.AddDropped(new(day[0].Moment.Day, DataRule.PartialDay, DataAction.Dropped, null, null, string.Create(
            CultureInfo.InvariantCulture, $"Only a part of the day is in the file ({Clock(day[0])} to {Clock(day[^1])}); it was left out."))
        {
            Line = table.LineOf(day[0].Moment.Row),
        });
    }

    /// <summary>When the last day must have ended to be whole: as most do, as its weekday does, or early where the exchange closes early.</summary>
    private static int UsualEnd(List<List<CsvValues>> days, Exchange exchange)
    {
        var end = Middle(days.SkipLast(1).Select(static day => day[^1].Moment.Clock));
        var last = days[^1][0].Moment.Day;
        int[] sameWeekday = [.. days.SkipLast(1).Where(day => day[0].Moment.Day.DayOfWeek == last.DayOfWeek).Select(static day => day[^1].Moment.Clock)];
        if (exchange.Calendar.EarlyCloseOf(last) is { } early) return end - (int)(exchange.Close - early).TotalSeconds;
        return sameWeekday.Length >= FewestWeekdays ? Math.Min(end, Middle(sameWeekday)) : end;
    }

    private static int Middle(IEnumerable<int> clocks)
    {
        int[] sorted = [.. clocks.Order()];
        return sorted[sorted.Length / 2];
    }

    private static string Clock(CsvValues one) =>
        string.Create(CultureInfo.InvariantCulture, $"{one.Moment.Clock / 3600:00}:{one.Moment.Clock / 60 % 60:00}");
}
