using System.Globalization;
using System.Text;

namespace OrleansStock.MarketData.Csv;

/// <summary>A date as a CSV file writes it; 3/4/2024 stays open until the whole file tells which part is the day.</summary>
/// <param name="Year">The year.</param>
/// <param name="First">The month, or, where <paramref name="IsOpen"/>, the part that comes first.</param>
/// <param name="Second">The day, or, where <paramref name="IsOpen"/>, the part that comes second.</param>
/// <param name="IsOpen">Whether day and month could be either way round.</param>
internal readonly record struct CsvDate(int Year, int First, int Second, bool IsOpen)
{
    private const int MaxLength = 40;

    private static readonly string[] WordFormats =
    [
        "MMM d, yyyy", "MMM d yyyy", "MMMM d, yyyy", "d MMM yyyy", "d-MMM-yyyy", "d-MMM-yy", "d MMMM yyyy",
    ];

    /// <summary>The date in the calendar; null where there is no such day.</summary>
    public DateOnly? Resolve(bool dayFirst)
    {
        var (month, day) = IsOpen && dayFirst ? (Second, First) : (First, Second);
        var exists = Year is >= 1800 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(Year, month);
        return exists ? new DateOnly(Year, month, day) : null;
    }

    /// <summary>
    /// Reads ISO dates (a time of day after them is ignored), 20240131, 2024/1/31, 31.1.2024, 1/31/2024, 31-1-2024, "Jan 31, 2024", 31-Jan-2024.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out CsvDate date)
    {
        date = default;
        if (utf8.Length is < 6 or > MaxLength) return false;

        // 2024-01-31, what nearly every file has, without a character written.
        if (utf8.Length == 10 && utf8[4] == '-' && utf8[7] == '-'
            && int.TryParse(utf8[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var isoYear)
            && int.TryParse(utf8[5..7], NumberStyles.None, CultureInfo.InvariantCulture, out var isoMonth)
            && int.TryParse(utf8[8..], NumberStyles.None, CultureInfo.InvariantCulture, out var isoDay))
            return Set(out date, isoYear, isoMonth, isoDay, false);

        Span<char> buffer = stackalloc char[MaxLength];
        return Encoding.UTF8.TryGetChars(utf8, buffer, out var length) && TryParse(buffer[..length], out date);
    }

    private static bool TryParse(ReadOnlySpan<char> text, out CsvDate date)
    {
        date = default;

        if (text.Length >= 10 && text[4] is '-' or '/' or '.')
        {
            // A time of day follows after a T or a space; the date is taken as written, in the zone it was written in.
            var end = text.IndexOfAny('T', ' ');
            return TryParts(end < 0 ? text : text[..end], text[4], out var year, out var month, out var day) && Set(out date, year, month, day, false);
        }
        if (text.Length >= 8 && text[4] is '-' or '/' or '.')
            return TryParts(text, text[4], out var year, out var month, out var day) && Set(out date, year, month, day, false);

        if (text.Length == 8 && !text.ContainsAnyExceptInRange('0', '9'))
            return Set(out date, Number(text[..4]), Number(text[4..6]), Number(text[6..]), false);

        var space = text.IndexOf(' ');
        var front = space > 0 && char.IsAsciiDigit(text[0]) && text[..space].ContainsAny('/', '.', '-') ? text[..space] : text;
        foreach (var separator in "/.-")
        {
            if (!TryParts(front, separator, out var first, out var second, out var year) || year < 1000) continue;
            // With dots the day comes first wherever dots are used.
            return separator == '.' ? Set(out date, year, second, first, false) : Set(out date, year, first, second, true);
        }

        if (!DateOnly.TryParseExact(text, WordFormats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var word)) return false;
        return Set(out date, word.Year, word.Month, word.Day, false);
    }

    /// <summary>Whether the open dates of a file put the day first, as the days above 12 among them tell.</summary>
    /// <exception cref="PriceSourceException">They tell both, or nothing.</exception>
    public static bool IsDayFirst(IEnumerable<(long Line, CsvDate Date)> dates, string name)
    {
        long? dayFirst = null, monthFirst = null, open = null;
        foreach (var (line, date) in dates)
        {
            if (!date.IsOpen) continue;
            open ??= line;
            if (date.First > 12) dayFirst ??= line;
            if (date.Second > 12) monthFirst ??= line;
        }
        if (dayFirst is { } one && monthFirst is { } other)
            throw CsvBars.Bad(name, Math.Max(one, other), "a date with day and month the other way round than before");
        if (dayFirst is null && monthFirst is null && open is { } first)
            throw CsvBars.Bad(name, first, "a date that could be day/month or month/day, and no other line tells which");
        return dayFirst is not null;
    }

    private static bool TryParts(ReadOnlySpan<char> text, char separator, out int first, out int second, out int third)
    {
        first = second = third = 0;
        var a = text.IndexOf(separator);
        if (a <= 0) return false;
        var rest = text[(a + 1)..];
        var b = rest.IndexOf(separator);
        return b > 0 && TryNumber(text[..a], out first) && TryNumber(rest[..b], out second) && TryNumber(rest[(b + 1)..], out third);
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        return text.Length is >= 1 and <= 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool Set(out CsvDate date, int year, int first, int second, bool open)
    {
        date = new(year, first, second, open);
        return true;
    }
}
