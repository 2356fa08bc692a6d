using System.Collections.Frozen;
using System.Globalization;

namespace OrleansStock.MarketData.Calendar;

/// <summary>Days that an operator added in a file, without a new release: <c>MarketData__ExtraHolidays</c> names it.</summary>
internal sealed class ExtraHolidays
{
    private readonly List<(string Calendar, DateOnly Day, bool IsClosed)> days = [];

    private ExtraHolidays()
    {
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="FormatException">The file cannot be read or a line has no meaning; the message names file and line.</exception>
    public static ExtraHolidays ReadFile(string path)
    {
        try
        {
            using var reader = File.OpenText(path);
            return Read(reader);
        }
        catch (FormatException exception)
        {
            throw new FormatException($"'{path}', {exception.Message}.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FormatException($"the file '{path}' cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>Reads lines such as <c>New York,2027-01-09,closed,a funeral</c>; blank lines and lines that begin with # are left out.</summary>
    /// <exception cref="FormatException">A line has no meaning; the message names it.</exception>
    public static ExtraHolidays Read(TextReader reader)
    {
        ExtraHolidays extra = new();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line) || line.TrimStart()[0] == '#') continue;
            string[] cells = [.. line.Split(',').Select(cell => cell.Trim())];
            if (cells.Length < 3) throw Bad(number, "is not CALENDAR,DATE,closed or CALENDAR,DATE,open");
            var calendar = cells[0];
            if (!CalendarTable.All.ContainsKey(calendar)) throw Bad(number, $"names no calendar: '{calendar}'");
            if (!DateOnly.TryParseExact(cells[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                throw Bad(number, $"has no date such as 2026-12-31: '{cells[1]}'");
            if (cells[2] is not ("closed" or "open")) throw Bad(number, $"says neither closed nor open: '{cells[2]}'");
            extra.days.Add((calendar, day, cells[2] == "closed"));
        }
        return extra;
    }

    /// <summary>The calendars with these days.</summary>
    public FrozenDictionary<string, ExchangeCalendar> AddTo(FrozenDictionary<string, ExchangeCalendar> calendars)
    {
        var byName = days.ToLookup(one => one.Calendar);
        return calendars.ToFrozenDictionary(one => one.Key, one => byName[one.Key] is var own && own.Any()
            ? one.Value.With([.. own.Where(day => day.IsClosed).Select(day => day.Day)], [.. own.Where(day => !day.IsClosed).Select(day => day.Day)])
            : one.Value, StringComparer.Ordinal);
    }

    private static FormatException Bad(int number, string what) => new($"line {number} {what}");
}
