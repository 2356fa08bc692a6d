using System.Globalization;
using OrleansStock.MarketData.Calendar;
using OrleansStock.MarketData.Csv.Layout;
using OrleansStock.MarketData.Parsing;

namespace OrleansStock.MarketData.Csv.Dates;

/// <summary>Decides the order of a file's dates.</summary>
internal static class DateOrders
{
    private static readonly DateOrder[] All = [DateOrder.DayMonthYear, DateOrder.MonthDayYear, DateOrder.YearMonthDay];

    // Bars of days follow each other within a long weekend; of weeks and months they do not.
    private const int LongestStep = 4;

    // A file with so many steps against its direction is in no order.
    private const int OneIn = 20;

    // Below this many rows a sequence of days proves nothing.
    private const int Enough = 5;

    /// <summary>The date that a stamp is in an order; null where there is no such day.</summary>
    public static DateOnly? Resolve(CsvStamp stamp, DateOrder order)
    {
        var (year, month, day) = stamp.Form switch
        {
            StampForm.YearFirst or StampForm.Named => (stamp.A, stamp.B, stamp.C),
            StampForm.NamedShortYear when order == DateOrder.YearMonthDay => (ShortYears.Full(stamp.A), stamp.B, stamp.C),
            StampForm.NamedShortYear => (ShortYears.Full(stamp.C), stamp.B, stamp.A),
            _ => order switch
            {
                DateOrder.DayMonthYear => (ShortYears.Full(stamp.C), stamp.B, stamp.A),
                DateOrder.MonthDayYear => (ShortYears.Full(stamp.C), stamp.A, stamp.B),
                _ => (ShortYears.Full(stamp.A), stamp.B, stamp.C),
            },
        };
        var exists = year is >= 1800 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        return exists ? new DateOnly(year, month, day) : null;
    }

    /// <summary>Decides over all rows.</summary>
    /// <param name="stamps">The rows' dates with their lines; at least one.</param>
    /// <param name="exchange">When the symbol trades.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="assumed">What was taken for granted; null where the file decides.</param>
    /// <exception cref="PriceSourceException">The file says both, or nothing.</exception>
    public static DateOrder Decide(IReadOnlyList<(long Line, CsvStamp Stamp)> stamps, Exchange exchange, string name, out string? assumed)
    {
        assumed = null;
        // Nearly every file: nothing is open.
        var isOpen = false;
        foreach (var (_, stamp) in stamps) isOpen |= stamp.Form is not (StampForm.YearFirst or StampForm.Named);
        if (!isOpen) return DateOrder.YearMonthDay;
        var open = stamps.Where(static one => one.Stamp.Form is StampForm.YearLast or StampForm.ShortYear or StampForm.NamedShortYear).ToArray();
        if (open.Length == 0) return DateOrder.YearMonthDay;
        var form = open[0].Stamp.Form;
        if (open.FirstOrDefault(one => one.Stamp.Form != form) is { Line: > 0 } stranger)
            throw CsvFault.At(name, stranger.Line, "a date written in another way than those before it");

        var candidates = All.Where(order => form switch
        {
            StampForm.YearLast => order != DateOrder.YearMonthDay,
            StampForm.NamedShortYear => order != DateOrder.MonthDayYear,
            _ => true,
        }).ToArray();
        var valid = candidates.Where(order => open.All(one => Resolve(one.Stamp, order) is not null)).ToArray();
        // A few lines that no order can read are the lines' fault, and not the order's.
        if (valid.Length == 0)
        {
            var counts = candidates.Select(order => (Order: order, Good: open.Count(one => Resolve(one.Stamp, order) is not null)))
                .OrderByDescending(static one => one.Good).ToArray();
            // What the best order cannot read, no other may be able to read: then they are mixed.
            var best = counts[0].Order;
            if (open.Any(one => Resolve(one.Stamp, best) is null && candidates.Any(order => Resolve(one.Stamp, order) is not null)))
            {
                var line = candidates.Max(order => open.First(one => Resolve(one.Stamp, order) is null).Line);
                throw CsvFault.At(name, line, "a date with day and month the other way round than before");
            }
            valid = candidates.Where(order => counts.First(one => one.Order == order).Good == counts[0].Good).ToArray();
            open = [.. open.Where(one => Resolve(one.Stamp, best) is not null)];
            if (open.Length == 0) throw CsvFault.At(name, stamps[0].Line, "a date that is not in the calendar");
        }
        if (valid.Length == 1)
        {
            RefuseHalfConverted(open, valid[0], name);
            return valid[0];
        }
        // 5/5/2024 is the same either way.
        if (valid.All(order => open.All(one => Resolve(one.Stamp, order) == Resolve(one.Stamp, valid[0])))) return valid[0];

        DateOrder[] daily = [.. valid.Where(order => IsDaily(open, order, exchange))];
        if (daily.Length == 1 && valid.All(order => order == daily[0] || CannotBe(open, order, exchange)))
        {
            assumed = $"The dates were read as {Words(daily[0])}: read so they are days of trading that follow each other, read otherwise they are not.";
            return daily[0];
        }
        if (open[0].Stamp.Mark == '.' && valid.Contains(DateOrder.DayMonthYear) && form != StampForm.ShortYear)
        {
            assumed = "The dates were read as day, month, year: with points between them they are written so wherever they are.";
            return DateOrder.DayMonthYear;
        }

        var second = valid.First(order => open.Any(one => Resolve(one.Stamp, order) != Resolve(one.Stamp, valid[0])));
        var (at, doubtful) = open.First(one => Resolve(one.Stamp, second) != Resolve(one.Stamp, valid[0]));
        var (one, other) = (Resolve(doubtful, valid[0]), Resolve(doubtful, second));
        throw CsvFault.At(name, at, string.Create(
            CultureInfo.InvariantCulture, $"a date that could be {one:d MMMM yyyy} or {other:d MMMM yyyy}, and no line of the file tells which"));
    }

    /// <summary>A spreadsheet of another country turns 1/2/2024 around and leaves 13/2/2024 as it is.</summary>
    private static void RefuseHalfConverted((long Line, CsvStamp Stamp)[] open, DateOrder order, string name)
    {
        if (open[0].Stamp.Form != StampForm.YearLast) return;
        var turns = Turns(DaysOf(open, order));
        if (turns * OneIn <= open.Length) return;
        var other = order == DateOrder.DayMonthYear ? DateOrder.MonthDayYear : DateOrder.DayMonthYear;
        List<DateOnly> swapped = new(open.Length);
        foreach (var (_, stamp) in open)
        {
            if ((Resolve(stamp, other) ?? Resolve(stamp, order)) is { } day) swapped.Add(day);
        }
        if (Turns(swapped) * 3 > turns) return;
        var line = open.First(one => Resolve(one.Stamp, other) is not null).Line;
        const string what = "the dates follow each other only if day and month change places in some lines: a spreadsheet has converted a part of them";
        throw CsvFault.At(name, line, what);
    }

    private static string Words(DateOrder order) => order switch
    {
        DateOrder.DayMonthYear => "day, month, year",
        DateOrder.MonthDayYear => "month, day, year",
        _ => "year, month, day",
    };

    /// <summary>Whether the dates, read so, are days of trading in one direction.</summary>
    private static bool IsDaily((long Line, CsvStamp Stamp)[] open, DateOrder order, Exchange exchange)
    {
        var days = DaysOf(open, order);
        if (days.Count < Enough || Turns(days) * 50 > days.Count || MedianStep(days) > LongestStep) return false;
        return days.Count(day => !exchange.IsInWeek(day)) * 20 <= days.Count;
    }

    /// <summary>Whether the dates, read so, are in no order, years apart, or bars of more than a day on days without trading.</summary>
    private static bool CannotBe((long Line, CsvStamp Stamp)[] open, DateOrder order, Exchange exchange)
    {
        var days = DaysOf(open, order);
        return Turns(days) * 10 > days.Count || MedianStep(days) > 300 || (MedianStep(days) > LongestStep && days.Any(day => !exchange.IsInWeek(day)));
    }

    private static List<DateOnly> DaysOf((long Line, CsvStamp Stamp)[] open, DateOrder order)
    {
        List<DateOnly> days = new(open.Length);
        foreach (var (_, stamp) in open)
        {
            if (Resolve(stamp, order) is { } day && (days.Count == 0 || days[^1] != day)) days.Add(day);
        }
        return days;
    }

    /// <summary>How many steps go against the direction of most.</summary>
    private static int Turns(List<DateOnly> days)
    {
        var up = 0;
        for (var i = 1; i < days.Count; i++)
        {
            if (days[i] > days[i - 1]) up++;
        }
        return Math.Min(up, Math.Max(0, days.Count - 1 - up));
    }

    private static int MedianStep(List<DateOnly> days)
    {
        if (days.Count < 2) return 0;
        var steps = new int[days.Count - 1];
        for (var i = 1; i < days.Count; i++) steps[i - 1] = Math.Abs(days[i].DayNumber - days[i - 1].DayNumber);
        Array.Sort(steps);
        return steps[(steps.Length - 1) / 2];
    }
}
