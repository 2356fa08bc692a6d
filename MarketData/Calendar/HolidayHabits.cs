using OrleansStock.Forecasting;

namespace OrleansStock.MarketData.Calendar;

/// <summary>Holidays learned from a history: days that were never traded in any of its years, by each way in which holidays recur.</summary>
/// <remarks>
/// A habit is a place in the year (a date, a distance from either Easter, the n-th weekday of a month, a day of the Chinese or Islamic calendar)
/// that fell on a weekday of trading at least three times and was never traded. A day that fell out by chance three times in a row at the same
/// place is rare: with ten of 250 days closed it happens once in 16,000 places.
/// </remarks>
internal sealed class HolidayHabits
{
    // Three years: two agree by chance too often, and five would forget what is new.
    private const int FewestTimes = 3;

    // Distances from Easter at which holidays are kept: from the Monday of Carnival to the Sacred Heart.
    private const int BeforeEaster = 50, AfterEaster = 71;

    private static readonly ConcurrentPlaces Places = new();

    private readonly HashSet<int> closed;

    private HolidayHabits(HashSet<int> closed) => this.closed = closed;

    /// <summary>Learns the habits of a history.</summary>
    /// <param name="bars">The bars, oldest first.</param>
    /// <param name="isWeekday">Whether a day belongs to the trading week that the history shows.</param>
    public static HolidayHabits Of(ReadOnlySpan<Bar> bars, Func<DateOnly, bool> isWeekday)
    {
        if (bars.IsEmpty) return new([]);
        HashSet<DateOnly> traded = [];
        foreach (var bar in bars) traded.Add(bar.Date);
        Dictionary<int, int> missed = [];
        HashSet<int> kept = [];
        for (var day = bars[0].Date; day <= bars[^1].Date; day = day.AddDays(1))
        {
            if (!isWeekday(day)) continue;
            foreach (var place in Places.Of(day))
            {
                if (traded.Contains(day)) kept.Add(place);
                else missed[place] = missed.GetValueOrDefault(place) + 1;
            }
        }
        return new([.. missed.Where(one => one.Value >= FewestTimes && !kept.Contains(one.Key)).Select(one => one.Key)]);
    }

    /// <summary>Whether a day lies at a place that was never traded.</summary>
    public bool Contains(DateOnly day) => closed.Count > 0 && Places.Of(day).Any(closed.Contains);

    /// <summary>The places in the year of each day, computed once per year.</summary>
    private sealed class ConcurrentPlaces
    {
        private readonly System.Collections.Concurrent.ConcurrentDictionary<int, int[][]> years = new();

        public int[] Of(DateOnly day) => years.GetOrAdd(day.Year, PlacesOf)[day.DayOfYear - 1];

        private static int[][] PlacesOf(int year)
        {
            DateOnly first = new(year, 1, 1), easter = MovingDates.Easter(year), orthodox = MovingDates.OrthodoxEaster(year);
            var days = first.AddYears(1).DayNumber - first.DayNumber;
            List<int>[] places = [.. Enumerable.Range(0, days).Select(_ => new List<int>())];
            for (var i = 0; i < days; i++)
            {
                var day = first.AddDays(i);
                places[i].Add(Kind(0, 40 * day.Month + day.Day));
                AddDistance(places[i], Kind(1, 0), day.DayNumber - easter.DayNumber);
                AddDistance(places[i], Kind(2, 0), day.DayNumber - orthodox.DayNumber);
                places[i].Add(Kind(3, 100 * day.Month + 10 * ((day.Day - 1) / 7) + (int)day.DayOfWeek));
            }
            for (var month = 1; month <= 12; month++)
            {
                for (var day = 1; day <= 29; day++)
                {
                    var chinese = MovingDates.OfChinese(year, month, day).Concat(MovingDates.OfChinese(year - 1, month, day));
                    foreach (var date in chinese) Add(date, Kind(4, 40 * month + day));
                    foreach (var date in MovingDates.OfHijri(year, month, day)) Add(date, Kind(5, 40 * month + day));
                }
            }
            return [.. places.Select(one => one.ToArray())];

            void Add(DateOnly date, int place)
            {
                if (date.Year == year) places[date.DayOfYear - 1].Add(place);
            }
        }

        private static void AddDistance(List<int> places, int kind, int distance)
        {
            if (distance is >= -BeforeEaster and <= AfterEaster) places.Add(kind + BeforeEaster + distance);
        }

        private static int Kind(int kind, int place) => 10_000 * kind + place;
    }
}
