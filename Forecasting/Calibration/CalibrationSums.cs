using System.Globalization;
using OrleansStock.Forecasting.Features;
using OrleansStock.Forecasting.Models.Ensemble;

namespace OrleansStock.Forecasting.Calibration;

/// <summary>
/// What series contribute to the pool, summed by the month in which it became known. Sums of several series add up, so
/// that a pool grows by one ticker at a time; its size is bounded by the number of months.
/// </summary>
public sealed class CalibrationSums
{
    /// <summary>Every seventh bar's outcome is taken: overlapping windows add little.</summary>
    private const int Stride = 7;

    /// <summary>The first bar whose forecast counts: a year, after which its volatility is its own.</summary>
    private const int FirstBar = 260;

    /// <summary>A price that moved less than this a day never traded, and lends nothing: a hundredth of a percent.</summary>
    private const double LeastDeviation = 1e-4;

    /// <summary>Months of prior that the drift starts with.</summary>
    private const double DriftMonths = 36;

    /// <summary>Months of prior that the level of volatility starts with.</summary>
    private const double LevelMonths = 12;

    /// <summary>Months of prior that the width at 10 days starts with; it grows with the root of the horizon, as independent windows become few.</summary>
    private const double WidthMonths = 720;

    /// <summary>The pool never corrects a width by more than this factor, up or down.</summary>
    private const double LargestScale = 1.5;

    /// <summary>A ticker's reading counts for so many days after its last bar, holidays included.</summary>
    private const int ReadingDays = 7;

    /// <summary>Tickers of prior, on an ordinary day, in the mean.</summary>
    private const double MarketTickers = 4;

    /// <summary>Where |return / volatility| is cut before it enters the pool, so that no single day decides.</summary>
    private const double LargestDeviation = 4;

    private readonly int[] horizons;
    private readonly SortedDictionary<int, Month> months = [];

    /// <summary>What is added to the sum and the number of readings on a day: each bar's own, less the one before it.</summary>
    private readonly SortedDictionary<DateOnly, (MarketState Sum, int Count)> days = [];

    /// <summary>Without any series.</summary>
    /// <param name="horizons">Trading days ahead, ascending: those at which widths are corrected.</param>
    public CalibrationSums(IReadOnlyList<int> horizons)
    {
        ArgumentNullException.ThrowIfNull(horizons);
        this.horizons = [.. horizons];
    }

    /// <summary>The last bar that contributed; the first of all days where none has.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>The horizons at which widths are corrected, in trading days, ascending.</summary>
    public IReadOnlyList<int> Horizons => horizons;

    /// <summary>What one series contributes.</summary>
    /// <param name="series">The series; a contribution is dated by the bar that made it known.</param>
    /// <param name="horizons">Trading days ahead, ascending.</param>
    /// <param name="after">Only what became known after this day: what contributions up to there lack. Null for all.</param>
    public static CalibrationSums Of(PriceSeries series, IReadOnlyList<int> horizons, DateOnly? after = null)
    {
        ArgumentNullException.ThrowIfNull(series);
        var sums = new CalibrationSums(horizons);
        var view = new SeriesView(series);
        var bars = series.Bars;
        var logs = view.LogPrices;
        var weights = Array.ConvertAll(sums.horizons, EnsembleTable.BuiltIn.At);
        if (bars.Length > 0) sums.Until = series.Origin;
        for (var i = 1; i < bars.Length; i++)
        {
            if (after is { } known && bars[i].Date <= known)
            {
                // The reading of the last bar before holds until the next one comes, not a week.
                if (i + 1 < bars.Length && bars[i + 1].Date > known && Counts(view, i)) sums.EndReading(view, i, bars[i + 1].Date, bars[i].Date.AddDays(ReadingDays));
                continue;
            }

            var month = sums.At(bars[i].Date);
            month.Return += logs[i] - logs[i - 1];
            month.Returns++;
            if (!Counts(view, i)) continue;
            month.Sharpe += (logs[i] - logs[i - 1]) / Math.Exp(view.Inputs.LongRunLog(i - 1));
            month.Sharpes++;
            var until = bars[i].Date.AddDays(ReadingDays);
            sums.Follow(bars[i].Date, view.Inputs.Reading(i), 1);
            sums.Follow(until, -1 * view.Inputs.Reading(i), -1);
            if (i + 1 < bars.Length) sums.EndReading(view, i, bars[i + 1].Date, until);
            if (i + 1 < bars.Length && Key(bars[i + 1].Date) != Key(bars[i].Date))
            {
                // The last bar of a month: no pool before the next month's holds it.
                month.Level += view.Inputs.LongRunLog(i);
                month.Levels++;
            }

            for (var h = 0; h < horizons.Count; h++)
            {
                var from = i - horizons[h];
                if (from % Stride != 0 || !Counts(view, from)) continue;
                var deviation = EnsembleModel.Deviation(weights[h], view, CalibrationPool.Prior, from);
                var centre = weights[h].Centre(deviation, view, from, CalibrationPool.Prior);
                month.Deviation[h] += Math.Min(Math.Abs(logs[i] - logs[from] - centre) / deviation, LargestDeviation);
                month.Deviations[h]++;
            }
        }

        return sums;
    }

    /// <summary>Adds the sums of other series. Sums are added in the order of the calls, to the last bit.</summary>
    /// <param name="other">Sums for the same horizons.</param>
    /// <exception cref="ArgumentException">They are for other horizons.</exception>
    public void Add(CalibrationSums other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (!other.horizons.AsSpan().SequenceEqual(horizons)) throw new ArgumentException("The sums are for other horizons.", nameof(other));
        foreach (var (key, from) in other.months) At(key).Add(from);

        foreach (var (day, (sum, count)) in other.days) Follow(day, sum, count);
        if (other.Until > Until) Until = other.Until;
    }

    /// <summary>Adds up what is older than a day, so that sums that are kept do not grow with time.</summary>
    /// <param name="before">Months and days before this one become one each.</param>
    public void Fold(DateOnly before)
    {
        var key = Key(before);
        var old = months.Where(m => m.Key < key).ToArray();
        foreach (var (month, sums) in old)
        {
            months.Remove(month);
            At(key).Add(sums);
        }

        foreach (var (day, (sum, count)) in days.Where(d => d.Key < before).ToArray())
        {
            days.Remove(day);
            Follow(before, sum, count);
        }
    }

    /// <summary>
    /// Writes the sums as text: a head <c>until,horizons...</c>, a line per month (<c>yyyy-MM</c>, then sum and number of
    /// returns, returns per risk, levels, and deviations at each horizon), a line per day (<c>yyyy-MM-dd</c>, then what is
    /// added to the four readings and to their number).
    /// </summary>
    /// <param name="writer">Takes the text.</param>
    /// <param name="decimals">How many decimals the readings keep.</param>
    public void Write(TextWriter writer, int decimals = 12)
    {
        ArgumentNullException.ThrowIfNull(writer);
        string Number(double value) => Math.Round(value, decimals).ToString(CultureInfo.InvariantCulture);
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"{Until:yyyy-MM-dd},{string.Join(',', horizons)}\n"));
        foreach (var (key, m) in months)
        {
            string[] cells = [Number(m.Return), $"{m.Returns}", Number(m.Sharpe), $"{m.Sharpes}", Number(m.Level), $"{m.Levels}", .. m.Deviation.Zip(m.Deviations, (d, n) => $"{Number(d)},{n}")];
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{key / 12:0000}-{key % 12 + 1:00},{string.Join(',', cells)}\n"));
        }

        foreach (var (day, (sum, count)) in days)
        {
            if (sum == default && count == 0) continue;
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd},{Number(sum.Agitation)},{Number(sum.Push3)},{Number(sum.Push10)},{Number(sum.Drawdown)},{count}\n"));
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="reader">The text.</param>
    /// <exception cref="FormatException">The text is something else.</exception>
    public static CalibrationSums Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var head = (reader.ReadLine() ?? "").Split(',');
        if (head.Length < 2) throw new FormatException("The sums have no head.");
        var sums = new CalibrationSums(Array.ConvertAll(head[1..], h => int.Parse(h, NumberStyles.None, CultureInfo.InvariantCulture))) { Until = Day(head[0]) };
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            var cells = line.Split(',');
            double Number(int i) => double.Parse(cells[i], NumberStyles.Float, CultureInfo.InvariantCulture);
            long Whole(int i) => long.Parse(cells[i], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            if (cells.Length == 6)
            {
                sums.Follow(Day(cells[0]), new MarketState(Number(1), Number(2), Number(3), Number(4)), (int)Whole(5));
                continue;
            }

            if (cells.Length != 7 + 2 * sums.horizons.Length) throw new FormatException($"'{line}' is neither a month nor a day.");
            var month = sums.At(Day(cells[0] + "-01"));
            (month.Return, month.Returns, month.Sharpe, month.Sharpes, month.Level, month.Levels) = (Number(1), Whole(2), Number(3), Whole(4), Number(5), Whole(6));
            for (var h = 0; h < sums.horizons.Length; h++) (month.Deviation[h], month.Deviations[h]) = (Number(7 + 2 * h), Whole(8 + 2 * h));
        }

        return sums;
    }

    /// <summary>
    /// One pool per month from the second on, each of what became known before that month's first day: later bars change
    /// no earlier pool.
    /// </summary>
    public CalibrationTimeline Timeline()
    {
        var pools = new List<CalibrationPool>();
        var expected = Array.ConvertAll(horizons, h => EnsembleTable.BuiltIn.At(h).MeanDeviation(LargestDeviation));
        var total = new Month(horizons.Length);
        double seen = 0, sharpeMonths = 0, levelMonths = 0;
        var widthMonths = new double[horizons.Length];
        foreach (var (key, month) in months)
        {
            total.Add(month);
            if (month.Returns > 0) seen++;
            if (month.Sharpes > 0) sharpeMonths++;
            if (month.Levels > 0) levelMonths++;
            var scales = new HorizonScale[horizons.Length];
            for (var h = 0; h < horizons.Length; h++)
            {
                if (month.Deviations[h] > 0) widthMonths[h]++;
                scales[h] = new HorizonScale(horizons[h], WidthScale(total, h, widthMonths[h], horizons[h], expected[h]));
            }

            var prior = CalibrationPool.Prior;
            var drift = total.Returns == 0 ? prior.DailyDrift : (DriftMonths * prior.DailyDrift + seen * total.Return / total.Returns) / (DriftMonths + seen);
            var sharpe = total.Sharpes == 0 ? prior.DailySharpe : (DriftMonths * prior.DailySharpe + sharpeMonths * total.Sharpe / total.Sharpes) / (DriftMonths + sharpeMonths);
            var level = total.Levels == 0 ? 0 : levelMonths / (levelMonths + LevelMonths) * (total.Level / total.Levels - Math.Log(prior.DailyVolatility));
            pools.Add(new CalibrationPool(FirstDayAfter(key), drift, sharpe, prior.DailyVolatility * Math.Exp(level), scales));
        }

        return new CalibrationTimeline(pools, Market());
    }

    private List<KeyValuePair<DateOnly, MarketState>> Market()
    {
        var states = new List<KeyValuePair<DateOnly, MarketState>>(days.Count);
        MarketState sum = default;
        var count = 0;
        foreach (var (day, (more, tickers)) in days)
        {
            sum += more;
            count += tickers;
            // Where nobody is left, nothing but rounding is.
            states.Add(new(day, count == 0 ? default : 1 / (count + MarketTickers) * sum));
        }

        return states;
    }

    /// <summary>Whether a bar lends anything: a year of its own, and a price that moves.</summary>
    private static bool Counts(SeriesView view, int bar) => bar >= FirstBar && view.Volatility.StandardDeviation(bar) >= LeastDeviation;

    /// <summary>Takes a bar's reading out on the day of the next one instead of a week later.</summary>
    private void EndReading(SeriesView view, int bar, DateOnly next, DateOnly until)
    {
        if (next >= until) return;
        Follow(next, -1 * view.Inputs.Reading(bar), -1);
        Follow(until, view.Inputs.Reading(bar), 1);
    }

    private void Follow(DateOnly day, MarketState value, int tickers)
    {
        var (sum, count) = days.GetValueOrDefault(day);
        days[day] = (sum + value, count + tickers);
    }

    private static double WidthScale(Month total, int h, double months, int horizon, double expected)
    {
        if (total.Deviations[h] == 0) return 1;
        var share = months / (months + WidthMonths * Math.Sqrt(Math.Max(1, horizon / 10.0)));
        var ratio = Math.Clamp(total.Deviation[h] / total.Deviations[h] / expected, 1 / LargestScale, LargestScale);
        return Math.Exp(share * Math.Log(ratio));
    }

    private Month At(DateOnly date) => At(Key(date));

    private Month At(int key)
    {
        if (!months.TryGetValue(key, out var month)) months[key] = month = new Month(horizons.Length);
        return month;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int Key(DateOnly date) => 12 * date.Year + date.Month - 1;

    private static DateOnly FirstDayAfter(int key) => new((key + 1) / 12, (key + 1) % 12 + 1, 1);

    private sealed class Month(int horizons)
    {
        public double Return { get; set; }

        public long Returns { get; set; }

        public double Sharpe { get; set; }

        public long Sharpes { get; set; }

        public double Level { get; set; }

        public long Levels { get; set; }

        public double[] Deviation { get; } = new double[horizons];

        public long[] Deviations { get; } = new long[horizons];

        public void Add(Month other)
        {
            Return += other.Return;
            Returns += other.Returns;
            Sharpe += other.Sharpe;
            Sharpes += other.Sharpes;
            Level += other.Level;
            Levels += other.Levels;
            for (var h = 0; h < Deviation.Length; h++)
            {
                Deviation[h] += other.Deviation[h];
                Deviations[h] += other.Deviations[h];
            }
        }
    }
}
