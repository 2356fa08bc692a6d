using System.Globalization;
using System.Text;
using OrleansStock.MarketData.Calendar;
using OrleansStock.MarketData.Csv;

namespace OrleansStock.Tests.MarketData.Calendar;

/// <summary>The calendars against the tables of sessions and the files of vendors beside the repository.</summary>
public class SessionsTests
{
    private const string OwnEstimate = "not announced yet: the table's own estimate against ours";

    /// <summary>The days that differ, and why they may: whatever is not here fails.</summary>
    private static readonly (string Exchange, string Days, string Reason)[] Known =
    [
        ("XIDX.JK", "2027-01-05 2027-03-08 2027-03-09 2027-03-10 2027-03-11 2027-03-12 2027-05-20",
            "the table has no Islamic days after 2026; ours are an estimate"),
        ("XSAU.SR", "2027-05-20 2028-02-23 2028-02-24 2028-03-01 2028-03-02 2028-05-09 2029-02-11 2029-02-18", OwnEstimate),
        ("XTAI.TW",
            "2027-02-02 2027-02-03 2028-01-20 2028-01-21 2029-02-08 2029-02-16 2030-01-30 2030-02-07 "
            + "2031-01-17 2031-01-20 2032-02-05 2032-02-06 2033-02-03 2033-02-04 2034-02-15 2034-02-23",
            "the table gives the new year's eve and a day before it; the act of 2025 gives two days of eve, and the exchange two days of settlement before"),
        ("XTAI.TW", "2027-12-24 2032-12-24 2033-12-26", "the act of 2025 also moves Constitution Day away from a weekend; the table does not"),
        ("XTAI.TW", "2032-04-02 2033-04-05", "Children's Day on the day of Qingming is made up for, as in 2016 and 2021; the table does not"),
        ("XTAI.TW", "2029-12-31", "a bridge day, of which the list of 2026 has none"),
        ("XTAI.TW", "2034-05-22 2034-06-20 2034-08-28 2034-09-27", "the table counts the months of 2034 without the leap month of 2033"),
    ];

    public static IEnumerable<string> Exchanges()
    {
        if (SharedData.Find("sessions") is not { } folder) return [""];
        return Directory.GetFiles(folder, "*.csv").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);
    }

    public static TheoryData<string> Names => new(Exchanges());

    [Theory]
    [MemberData(nameof(Names))]
    public void IsOpen_EveryDaySince2024_AgreesWithTheSessions(string exchange)
    {
        var table = Table.Read(exchange);
        var known = Known.Where(one => one.Exchange == exchange).SelectMany(one => Sessions.Days(one.Days)).Order();
        Assert.Equal(known, table.DifferencesFrom(table.Calendar));
    }

    /// <summary>Files of vendors that end after a change of the week and before the end of a year, with the dates that their texts call right.</summary>
    [Theory]
    [InlineData("B12", "FIRM.TA", "2026-11-23 2026-11-24 2026-11-25 2026-11-26 2026-11-27 2026-11-30 2026-12-01 2026-12-02 2026-12-03 2026-12-04")]
    [InlineData("B13", "FIRM.SA", "2025-12-26 2025-12-29 2025-12-30 2026-01-02")]
    public void After_VendorFile_IsWhatItsTextCallsRight(string file, string symbol, string right)
    {
        var bars = CsvBars.ReadFile(Path.Combine(SharedData.Require("vendor-files"), file + ".csv")).Bars;
        Assert.Equal(Sessions.Days(right), Sessions.Expected(symbol, null, [.. bars], Sessions.Days(right).Length));
    }

    /// <summary>Prints the table of <c>docs/market-data.md</c>: started by <c>sessions.sh</c>, never by a run of the tests.</summary>
    [Fact(Explicit = true)]
    public void Print_TableOfDifferences()
    {
        StringBuilder text =
            new("| exchange | calendar | covered | differ since 2024 | rules without lists differ | before 2024 |\n|---|---|---|---:|---:|---:|\n");
        StringBuilder reasons = new();
        foreach (var exchange in Exchanges())
        {
            var table = Table.Read(exchange);
            var differing = table.DifferencesFrom(table.Calendar);
            var rules = table.DifferencesFrom(table.Calendar.ByRulesAlone());
            var before = table.DifferencesFrom(table.Calendar, before2024: true).Length;
            var covered = $"{table.First:yyyy-MM-dd} to {table.Last:yyyy-MM-dd}";
            var counts = $"{differing.Length} | {rules.Length} | {before}";
            text.Append(CultureInfo.InvariantCulture, $"| {exchange} | {table.Calendar.Section.Name} | {covered} | {counts} |\n");
            foreach (var (_, days, reason) in Known.Where(one => one.Exchange == exchange))
                reasons.Append(CultureInfo.InvariantCulture, $"- {exchange}: {days}: {reason}.\n");
            var listed = string.Join(' ', rules.Except(differing).Select(day => $"{day:yyyy-MM-dd}"));
            if (listed.Length > 0) reasons.Append(CultureInfo.InvariantCulture, $"- {exchange}, by a published list only: {listed}.\n");
        }
        Console.WriteLine($"{text}\n{reasons}");
    }

    /// <summary>One table: every Monday to Friday is a session unless it is closed, no other day is unless it is open.</summary>
    private sealed record Table(ExchangeCalendar Calendar, DateOnly First, DateOnly Last, HashSet<DateOnly> Closed, HashSet<DateOnly> Open)
    {
        public static Table Read(string exchange)
        {
            var lines = File.ReadAllLines(Path.Combine(SharedData.Require("sessions"), exchange + ".csv"));
            var covered = lines[0].Split("covered ")[1].Split(';')[0].Split(" to ");
            var days = lines.Skip(2).Select(line => line.Split(',')).ToLookup(cells => cells[0], cells => Sessions.Day(cells[1]));
            var symbol = exchange.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? "X" + exchange[dot..] : "X";
            return new(Exchange.Of(symbol).Calendar, Sessions.Day(covered[0]), Sessions.Day(covered[1]), [.. days["closed"]], [.. days["open"]]);
        }

        public DateOnly[] DifferencesFrom(ExchangeCalendar calendar, bool before2024 = false)
        {
            List<DateOnly> differing = [];
            for (var day = First; day <= Last; day = day.AddDays(1))
            {
                var isSession = Open.Contains(day) || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Closed.Contains(day));
                if (day.Year < 2024 == before2024 && calendar.IsOpen(day) != isSession) differing.Add(day);
            }
            return [.. differing];
        }
    }
}
