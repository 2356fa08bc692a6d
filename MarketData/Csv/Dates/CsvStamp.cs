using System.Text;

namespace OrleansStock.MarketData.Csv.Dates;

/// <summary>A date as a cell writes it, with its time and zone where it has them; which part is the day, the whole file decides.</summary>
/// <param name="Form">How it is written.</param>
/// <param name="A">The first part; the year where <paramref name="Form"/> leaves nothing open.</param>
/// <param name="B">The second part; the month where nothing is open, or where it is named.</param>
/// <param name="C">The third part; the day where nothing is open.</param>
/// <param name="Mark">What stands between the parts.</param>
internal readonly record struct CsvStamp(StampForm Form, int A, int B, int C, char Mark)
{
    private const int MaxLength = 48;

    /// <summary>No offset from UTC is written.</summary>
    public const int NoOffset = int.MinValue;

    /// <summary>Seconds since midnight; -1 where no time is written.</summary>
    public int Seconds { get; init; } = -1;

    /// <summary>Minutes east of UTC.</summary>
    public int Offset { get; init; } = NoOffset;

    /// <summary>The number of <see cref="StampForm.Unix"/>.</summary>
    public long Number { get; init; }

    /// <summary>Reads a cell.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out CsvStamp stamp)
    {
        stamp = default;
        if (utf8.Length is < 5 or > MaxLength * 3) return false;
        // 2024-01-31, what most files have.
        if (utf8.Length == 10 && utf8[4] == '-' && utf8[7] == '-' && !utf8[..4].ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && TryTwo(utf8[5..7], out var month) && TryTwo(utf8[8..], out var day))
        {
            stamp = new(StampForm.YearFirst, (utf8[0] - '0') * 1000 + (utf8[1] - '0') * 100 + (utf8[2] - '0') * 10 + utf8[3] - '0', month, day, '-');
            return true;
        }
        Span<char> buffer = stackalloc char[MaxLength * 3];
        return Encoding.UTF8.TryGetChars(utf8, buffer, out var length) && TryParse(buffer[..length], out stamp);
    }

    private static bool TryParse(Span<char> text, out CsvStamp stamp)
    {
        stamp = default;
        foreach (ref var c in text)
        {
            // 2024年01月31日, 2024년 01월 31일
            if (c is '年' or '月' or '년' or '월') c = '-';
            else if (c is '日' or '일' or '\u00A0' or '\u202F') c = ' ';
        }
        ReadOnlySpan<char> all = text.TrimEnd(' ');

        Span<int> numbers = stackalloc int[4];
        Span<int> digits = stackalloc int[4];
        var (count, month, monthPlace, at) = (0, 0, -1, 0);
        var mark = '\0';
        while (at < all.Length && count + (month > 0 ? 1 : 0) < 3)
        {
            var c = all[at];
            if (char.IsAsciiDigit(c) || (at == 0 && c == '-'))
            {
                var run = at + 1;
                while (run < all.Length && char.IsAsciiDigit(all[run])) run++;
                var length = run - at;
                if (count == 0 && month == 0 && length >= 8) return TryLong(all[at..run], all[run..], out stamp);
                if (c == '-' || length > 4) return false;
                (numbers[count], digits[count]) = (int.Parse(all[at..run]), length);
                count++;
                at = run;
            }
            else if (char.IsLetter(c))
            {
                var run = at + 1;
                while (run < all.Length && char.IsLetter(all[run])) run++;
                var word = all[at..run];
                if (MonthNames.Find(word) is > 0 and var named)
                {
                    if (month > 0 && monthPlace != 0) return false;
                    (month, monthPlace) = (named, count);
                }
                // The day of the week before, and small words between: "Tue, 2nd January 2024", "2 de enero de 2024".
                else if (count > 0 && word is not ("de" or "del" or "st" or "nd" or "rd" or "th" or "г")) return false;
                at = run;
            }
            else if (c is '-' or '/' or '.' or ' ' or ',')
            {
                if (count > 0 && mark is '\0' or ' ') mark = c;
                at++;
            }
            else
            {
                return false;
            }
        }

        // "mar. 15.01.2024": the word was a Tuesday and not March.
        if (month > 0 && monthPlace == 0 && count == 2 && at + 1 < all.Length && all[at] is '.' or '/' or '-' && char.IsAsciiDigit(all[at + 1]))
        {
            var run = at + 1;
            while (run < all.Length && char.IsAsciiDigit(all[run])) run++;
            if (run - at > 5) return false;
            (numbers[count], digits[count], month) = (int.Parse(all[(at + 1)..run]), run - at - 1, 0);
            count++;
            at = run;
        }
        if (count + (month > 0 ? 1 : 0) != 3) return false;
        // "2024. 1. 15." and "15.01.2024.", as Hungary, Korea and the south of the Slavs write ordinals. Not behind a month's name: listopad is
        // October in Croatia, and November in Poland.
        if (month == 0 && at < all.Length && all[at] == '.' && (at + 1 == all.Length || all[at + 1] == ' ')) at++;
        if (!TryTime(all[at..], out var seconds, out var offset)) return false;
        if (!TryForm(numbers, digits, month, monthPlace, mark, out stamp)) return false;
        stamp = stamp with { Seconds = seconds, Offset = offset };
        return true;
    }

    private static bool TryForm(ReadOnlySpan<int> numbers, ReadOnlySpan<int> digits, int month, int monthPlace, char mark, out CsvStamp stamp)
    {
        stamp = default;
        var (a, b, c) = (numbers[0], numbers[1], numbers[2]);
        if (month > 0)
        {
            if (digits[0] == 4) stamp = new(StampForm.Named, a, month, b, mark);
            else if (digits[1] == 4) stamp = new(StampForm.Named, b, month, a, mark);
            else if (monthPlace == 0) stamp = new(StampForm.Named, ShortYears.Full(b), month, a, mark);
            else stamp = new(StampForm.NamedShortYear, a, month, b, mark);
            return digits[0] <= 4 && digits[1] <= 4 && (digits[0] == 4 || digits[0] <= 2);
        }
        // 113/01/31: the years of the Republic of China, as Taiwan's exchange writes them.
        if (digits[0] == 3 && digits[1] <= 2 && digits[2] <= 2) stamp = new(StampForm.YearFirst, a + 1911, b, c, mark);
        else if (digits[0] == 4 && digits[1] <= 2 && digits[2] <= 2) stamp = new(StampForm.YearFirst, a, b, c, mark);
        else if (digits[2] == 4 && digits[0] <= 2 && digits[1] <= 2) stamp = new(StampForm.YearLast, a, b, c, mark);
        else if (digits[0] <= 2 && digits[1] <= 2 && digits[2] <= 2) stamp = new(StampForm.ShortYear, a, b, c, mark);
        else return false;
        return true;
    }

    /// <summary>20240131, with a time behind it or none; longer numbers and numbers that are no such day count from 1970.</summary>
    private static bool TryLong(ReadOnlySpan<char> run, ReadOnlySpan<char> rest, out CsvStamp stamp)
    {
        stamp = default;
        if (run.Length > 19 || !long.TryParse(run, out var number)) return false;
        if (run.Length == 14 && run[0] is '1' or '2' && IsDay(number / 1_000_000) && TryTime(run[8..], out var packed, out _))
        {
            stamp = Compact((int)(number / 1_000_000)) with { Seconds = packed };
            return rest.IsEmpty;
        }
        if (run.Length == 8 && IsDay(number))
        {
            if (!TryTime(rest, out var seconds, out var offset)) return false;
            stamp = Compact((int)number) with { Seconds = seconds, Offset = offset };
            return true;
        }
        // "1706572800.0", as tables of floats have it.
        stamp = new(StampForm.Unix, 0, 0, 0, '\0') { Number = number };
        return rest.IsEmpty || (rest[0] == '.' && !rest[1..].ContainsAnyExcept('0'));
    }

    private static bool IsDay(long number)
    {
        var (year, month, day) = ((int)(number / 10_000), (int)(number / 100 % 100), (int)(number % 100));
        return year is >= 1800 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }

    private static CsvStamp Compact(int number) => new(StampForm.YearFirst, number / 10_000, number / 100 % 100, number % 100, '\0');

    /// <summary>Reads a time of day with or without a zone: 16:00, 4:00 PM, 160000, T16:00:00.000Z, 00:00:00-05:00; nothing is no time.</summary>
    public static bool TryTime(ReadOnlySpan<char> text, out int seconds, out int offset)
    {
        (seconds, offset) = (-1, NoOffset);
        text = text.TrimStart(" T,").TrimEnd(' ');
        if (text.IsEmpty) return true;
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        if (digits < 0) digits = text.Length;
        int hour, minute = 0, second = 0;
        if (digits is 4 or 6)
        {
            (hour, minute, second) = (Two(text, 0), Two(text, 2), digits == 6 ? Two(text, 4) : 0);
            text = text[digits..];
        }
        else if (digits is 1 or 2 && digits < text.Length && text[digits] == ':')
        {
            hour = int.Parse(text[..digits]);
            text = text[(digits + 1)..];
            if (!TryTwo(ref text, out minute)) return false;
            if (text.StartsWith(":"))
            {
                text = text[1..];
                if (!TryTwo(ref text, out second)) return false;
                if (text.StartsWith(".") || text.StartsWith(","))
                {
                    var end = text[1..].IndexOfAnyExceptInRange('0', '9');
                    if (end == 0) return false;
                    text = end < 0 ? [] : text[(end + 1)..];
                }
            }
        }
        // A column of times in which midnight is a 0.
        else if (text is "0" or "00" or "000" or "00000")
        {
            seconds = 0;
            return true;
        }
        else
        {
            return false;
        }

        text = text.TrimStart(' ');
        if (text.StartsWith("AM", StringComparison.OrdinalIgnoreCase) || text.StartsWith("PM", StringComparison.OrdinalIgnoreCase))
        {
            if (hour is < 1 or > 12) return false;
            hour = hour % 12 + (text[0] is 'P' or 'p' ? 12 : 0);
            text = text[2..].TrimStart(' ');
        }
        if (hour > 24 || minute > 59 || second > 59 || (hour == 24 && minute + second > 0)) return false;
        seconds = hour * 3600 + minute * 60 + second;
        return TryZone(text, out offset);
    }

    private static bool TryZone(ReadOnlySpan<char> text, out int offset)
    {
        offset = NoOffset;
        if (text.IsEmpty) return true;
        if (text is "Z" or "z" or "UTC" or "GMT" or "+00") offset = 0;
        if (offset == 0) return true;
        if (text.StartsWith("UTC") || text.StartsWith("GMT")) text = text[3..];
        if (text.Length < 3 || text[0] is not ('+' or '-')) return false;
        var sign = text[0] == '-' ? -1 : 1;
        text = text[1..];
        if (!TryTwo(ref text, out var hours)) return false;
        var minutes = 0;
        if (text.StartsWith(":")) text = text[1..];
        if (!text.IsEmpty && !TryTwo(ref text, out minutes)) return false;
        if (!text.IsEmpty || hours > 14 || minutes > 59) return false;
        offset = sign * (hours * 60 + minutes);
        return true;
    }

    private static bool TryTwo(ReadOnlySpan<byte> digits, out int value)
    {
        value = (digits[0] - '0') * 10 + digits[1] - '0';
        return char.IsAsciiDigit((char)digits[0]) && char.IsAsciiDigit((char)digits[1]);
    }

    private static bool TryTwo(ref ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        if (text.Length < 2 || !char.IsAsciiDigit(text[0]) || !char.IsAsciiDigit(text[1])) return false;
        value = Two(text, 0);
        text = text[2..];
        return true;
    }

    private static int Two(ReadOnlySpan<char> text, int at) => (text[at] - '0') * 10 + text[at + 1] - '0';
}
