namespace OrleansStock.Forecasting.Calibration;

/// <summary>
/// What series contribute to the pool, summed by the month in which it became known. Sums of several series add up, so
/// that a pool grows by one ticker at a time; its size is bounded by the number of months.
/// </summary>
public sealed class CalibrationSums
{
    private readonly int[] horizons;
    private readonly SortedDictionary<int, CalibrationMonth> months = [];
    private readonly SortedDictionary<DateOnly, (MarketState Sum, int Count)> days = [];

    /// <summary>Without any series.</summary>
    /// <param name="horizons">Trading days ahead, ascending: those at which widths are corrected.</param>
    public CalibrationSums(IReadOnlyList<int> horizons)
    {
        ArgumentNullException.ThrowIfNull(horizons);
        this.horizons = [.. horizons];
    }

    /// <summary>The last bar that contributed; the first of all days where none has.</summary>
    public DateOnly Until { get; internal set; }

    /// <summary>The horizons at which widths are corrected, in trading days, ascending.</summary>
    public IReadOnlyList<int> Horizons => horizons;

    /// <summary>The months, ascending, by their <see cref="Key"/>.</summary>
    internal IReadOnlyDictionary<int, CalibrationMonth> Months => months;

    /// <summary>Per day, ascending, what is added to the sum and to the number of readings: each bar's own, less the one before it.</summary>
    internal IReadOnlyDictionary<DateOnly, (MarketState Sum, int Count)> Days => days;

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
        foreach (var (month, sums) in months.Where(m => m.Key < key).ToArray())
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

    /// <summary>Writes the sums as the text that <see cref="CalibrationText"/> describes.</summary>
    /// <param name="writer">Takes the text.</param>
    /// <param name="decimals">How many decimals the readings keep.</param>
    public void Write(TextWriter writer, int decimals = 12)
    {
        ArgumentNullException.ThrowIfNull(writer);
        CalibrationText.Write(this, writer, decimals);
    }

    /// <summary>Reads what <see cref="Write"/> wrote, in this release or in one before.</summary>
    /// <param name="reader">The text.</param>
    /// <exception cref="CalibrationFormatException">The text is of another format, truncated, or something else.</exception>
    public static CalibrationSums Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return CalibrationText.Read(reader);
    }

    /// <summary>The number of the month in which a day lies.</summary>
    internal static int Key(DateOnly date) => 12 * date.Year + date.Month - 1;

    /// <summary>The first day after a month.</summary>
    internal static DateOnly FirstDayAfter(int key) => new((key + 1) / 12, (key + 1) % 12 + 1, 1);

    /// <summary>The month in which a day lies, to be added to.</summary>
    internal CalibrationMonth At(DateOnly date) => At(Key(date));

    /// <summary>Adds readings from a day on.</summary>
    /// <param name="day">The day.</param>
    /// <param name="value">What is added to the sum of the readings.</param>
    /// <param name="tickers">What is added to their number.</param>
    internal void Follow(DateOnly day, MarketState value, int tickers)
    {
        var (sum, count) = days.GetValueOrDefault(day);
        days[day] = (sum + value, count + tickers);
    }

    private CalibrationMonth At(int key)
    {
        if (!months.TryGetValue(key, out var month)) months[key] = month = new CalibrationMonth(horizons.Length);
        return month;
    }
}
