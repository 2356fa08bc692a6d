#!/usr/bin/env bash
# .NET 10, System.Globalization: KoreanLunisolarCalendar and ChineseLunisolarCalendar.
# They are not one calendar in two languages. Months begin with the new moon of the country's own meridian, so the new year of
# 2027 and of 2028 is a day later in Seoul than in Shanghai (as it was in 1997), and in 2012 the leap month was another, which
# put the eighth day of the fourth month a month apart. Both are right: Seoul's exchange closes by the one, Hong Kong's by the
# other. A holiday table that uses the Chinese calendar for Seoul is right from 1998 to 2026 and then wrong twice.
# The Korean, Japanese and Taiwanese ones also end fifty years before the Chinese one, with an exception.
# Seen: the five lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/probe.cs" <<'CS'
using System.Globalization;

EastAsianLunisolarCalendar china = new ChineseLunisolarCalendar(), korea = new KoreanLunisolarCalendar();

// The month's place in the year, which a leap month before it moves on.
DateTime Day(EastAsianLunisolarCalendar calendar, int year, int month, int day)
{
    var leap = calendar.GetLeapMonth(year);
    return calendar.ToDateTime(year, leap > 0 && month >= leap ? month + 1 : month, day, 0, 0, 0, 0);
}

for (var year = 1990; year <= 2050; year++)
{
    if (Day(china, year, 1, 1) != Day(korea, year, 1, 1))
        Console.WriteLine($"new year {Day(china, year, 1, 1):yyyy-MM-dd} and {Day(korea, year, 1, 1):yyyy-MM-dd}");
}

Console.WriteLine($"4/8 of 2012: {Day(china, 2012, 4, 8):yyyy-MM-dd} and {Day(korea, 2012, 4, 8):yyyy-MM-dd}");
Console.WriteLine($"last days: {china.MaxSupportedDateTime:yyyy-MM-dd} and {korea.MaxSupportedDateTime:yyyy-MM-dd}");
CS
expected='new year 1997-02-07 and 1997-02-08
new year 2027-02-06 and 2027-02-07
new year 2028-01-26 and 2028-01-27
4/8 of 2012: 2012-04-28 and 2012-05-28
last days: 2101-01-28 and 2051-02-10'
seen=$(cd "$work" && DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 dotnet run probe.cs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
