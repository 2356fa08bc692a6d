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
    private const double WidthMonths = 240;

    /// <summary>The pool never corrects a width by more than this factor, up or down.</summary>
    private const double LargestScale = 1.5;

    /// <summary>A ticker's agitation counts for so many days after its last bar, holidays included.</summary>
    private const int AgitationDays = 7;

    /// <summary>Tickers of prior, without agitation, in the mean.</summary>
    private const double AgitationTickers = 4;

    private readonly int[] horizons;
    private readonly SortedDictionary<int, Month> months = [];

    /// <summary>What is added to the sum and the number of agitations on a day: each bar's own, less the one before it.</summary>
    private readonly SortedDictionary<DateOnly, (double Sum, int Count)> agitation = [];

    /// <summary>Without any series.</summary>
    /// <param name="horizons">Trading days ahead, ascending: those at which widths are corrected.</param>
    public CalibrationSums(IReadOnlyList<int> horizons)
    {
        ArgumentNullException.ThrowIfNull(horizons);
        this.horizons = [.. horizons];
    }

    /// <summary>What one series contributes.</summary>
    /// <param name="series">The series; a contribution is dated by the bar that made it known.</param>
    /// <param name="horizons">Trading days ahead, ascending.</param>
    public static CalibrationSums Of(PriceSeries series, IReadOnlyList<int> horizons)
    {
        ArgumentNullException.ThrowIfNull(series);
        var sums = new CalibrationSums(horizons);
        var view = new SeriesView(series);
        var bars = series.Bars;
        var logs = view.LogPrices;
        for (var i = 1; i < bars.Length; i++)
        {
            var month = sums.At(bars[i].Date);
            month.Return += logs[i] - logs[i - 1];
            month.Returns++;
            if (i < FirstBar || view.Volatility.StandardDeviation(i) < LeastDeviation) continue;
            month.Sharpe += (logs[i] - logs[i - 1]) / Math.Exp(view.Expected.LongRunLog(i - 1));
            month.Sharpes++;
            var calm = view.Expected.Agitation(i);
            var until = bars[i].Date.AddDays(AgitationDays);
            sums.Follow(bars[i].Date, calm, 1);
            sums.Follow(i + 1 < bars.Length && bars[i + 1].Date < until ? bars[i + 1].Date : until, -calm, -1);
            if (i + 1 == bars.Length || Key(bars[i + 1].Date) != Key(bars[i].Date))
            {
                // The last bar of a month, or of the series: no pool before the next month's holds it, so that nobody
                // has to know yet that no other bar of the month follows.
                month.Level += view.Expected.LongRunLog(i);
                month.Levels++;
            }

            for (var h = 0; h < horizons.Count; h++)
            {
                var from = i - horizons[h];
                if (from < FirstBar || from % Stride != 0 || view.Volatility.StandardDeviation(from) < LeastDeviation) continue;
                var deviation = EnsembleModel.Deviation(view, CalibrationPool.Prior, from, horizons[h]);
                var centre = EnsembleShape.Centre(deviation, EnsembleModel.Trend(view, from), CalibrationPool.Prior, horizons[h]);
                month.Deviation[h] += Math.Min(Math.Abs(logs[i] - logs[from] - centre) / deviation, EnsembleShape.LargestDeviation);
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
        foreach (var (key, from) in other.months)
        {
            var to = At(key);
            to.Return += from.Return;
            to.Returns += from.Returns;
            to.Sharpe += from.Sharpe;
            to.Sharpes += from.Sharpes;
            to.Level += from.Level;
            to.Levels += from.Levels;
            for (var h = 0; h < horizons.Length; h++)
            {
                to.Deviation[h] += from.Deviation[h];
                to.Deviations[h] += from.Deviations[h];
            }
        }

        foreach (var (day, (sum, count)) in other.agitation) Follow(day, sum, count);
    }

    /// <summary>
    /// One pool per month from the second on, each of what became known before that month's first day: later bars change
    /// no earlier pool.
    /// </summary>
    public CalibrationTimeline Timeline()
    {
        var pools = new List<CalibrationPool>();
        var expected = Array.ConvertAll(horizons, EnsembleShape.MeanDeviation);
        var total = new Month(horizons.Length);
        double seen = 0, sharpeMonths = 0, levelMonths = 0;
        var widthMonths = new double[horizons.Length];
        foreach (var (key, month) in months)
        {
            total.Return += month.Return;
            total.Returns += month.Returns;
            if (month.Returns > 0) seen++;
            total.Sharpe += month.Sharpe;
            total.Sharpes += month.Sharpes;
            if (month.Sharpes > 0) sharpeMonths++;
            total.Level += month.Level;
            total.Levels += month.Levels;
            if (month.Levels > 0) levelMonths++;
            var scales = new HorizonScale[horizons.Length];
            for (var h = 0; h < horizons.Length; h++)
            {
                total.Deviation[h] += month.Deviation[h];
                total.Deviations[h] += month.Deviations[h];
                if (month.Deviations[h] > 0) widthMonths[h]++;
                scales[h] = new HorizonScale(horizons[h], WidthScale(total, h, widthMonths[h], horizons[h], expected[h]));
            }

            var prior = CalibrationPool.Prior;
            var drift = total.Returns == 0 ? prior.DailyDrift : (DriftMonths * prior.DailyDrift + seen * total.Return / total.Returns) / (DriftMonths + seen);
            var sharpe = total.Sharpes == 0 ? prior.DailySharpe : (DriftMonths * prior.DailySharpe + sharpeMonths * total.Sharpe / total.Sharpes) / (DriftMonths + sharpeMonths);
            var level = total.Levels == 0 ? 0 : levelMonths / (levelMonths + LevelMonths) * (total.Level / total.Levels - Math.Log(prior.DailyVolatility));
            pools.Add(new CalibrationPool(FirstDayAfter(key), drift, sharpe, prior.DailyVolatility * Math.Exp(level), scales));
        }

        return new CalibrationTimeline(pools, Agitations());
    }

    private List<KeyValuePair<DateOnly, double>> Agitations()
    {
        var days = new List<KeyValuePair<DateOnly, double>>(agitation.Count);
        double sum = 0;
        var count = 0;
        foreach (var (day, (more, tickers)) in agitation)
        {
            sum += more;
            count += tickers;
            days.Add(new(day, sum / (count + AgitationTickers)));
        }

        return days;
    }

    private void Follow(DateOnly day, double value, int tickers)
    {
        var (sum, count) = agitation.GetValueOrDefault(day);
        agitation[day] = (sum + value, count + tickers);
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
    }
}
