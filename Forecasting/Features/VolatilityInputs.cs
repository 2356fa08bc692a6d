namespace OrleansStock.Forecasting.Features;

/// <summary>
/// What a forecast of volatility is made from, at each bar of a series from what is known there: variances over several
/// spans, from ranges and from closes, and what else says something about the days ahead. One pass over time; no input
/// has a unit, so that a series that is twice as wild gets exactly twice the volatility.
/// </summary>
public sealed class VolatilityInputs
{
    /// <summary>How many inputs there are.</summary>
    public static int Count => names.Length;

    /// <summary>Their names, in order.</summary>
    public static IReadOnlyList<string> Names => names;

    private static readonly string[] names =
    [
        "range1", "range3", "range10", "range40", "range130", "root3", "root10", "absolute60", "absolute260", "square60",
        "excess", "falls", "drawdown", "ratio5", "ratio10", "ratio20", "weeks8", "weeks20",
        "marketAgitation", "marketPush3", "marketPush10", "marketDrawdown",
    ];

    /// <summary>A day counts at most as this many standard deviations: a +400 % day says little about the next year.</summary>
    private const double LargestMove = 8;

    /// <summary>Before so many returns nothing is known that a move could be too large against.</summary>
    private const int FirstCapped = 20;

    /// <summary>A suspended stock is not riskless: no span's variance falls below this share of that of all returns.</summary>
    private const double FloorShare = 0.05;

    /// <summary>The same in daily variance, for a series that never moved: 0.001 % a day.</summary>
    private const double LeastVariance = 1e-10;

    /// <summary>Where standardised returns are cut.</summary>
    private const double LargestDeviation = 6;

    /// <summary>Mean of |z| for a standard Normal z: sqrt(2 / pi).</summary>
    private const double MeanAbsoluteNormal = 0.798;

    /// <summary>By how much the last days exceed the long run before a further rise counts as excess, in log volatility.</summary>
    private const double ExcessFrom = 0.8;

    private const int Year = 252, Quarter = 63, QuarterSlack = 2;

    /// <summary>The first bar at which past quarters can be looked at.</summary>
    private const int FirstQuarters = 270;

    /// <summary>From so many returns on, a ratio of long to short returns counts in full.</summary>
    private const double FullRatioReturns = 500;

    private static readonly int[] moveDays = [5, 10, 20];

    /// <summary>Keeps a ratio or a logarithm of something that may be 0 finite.</summary>
    private const double Little = 1e-12;

    private readonly double[] logPrices;

    /// <summary>By how much logarithms of range volatilities are raised to the level of squared returns.</summary>
    private readonly double[] level;

    /// <summary>What no span's variance falls below.</summary>
    private readonly double[] floor;

    /// <summary>The highest log price of a year.</summary>
    private readonly double[] high;

    /// <summary>Sums of squared standardised returns, one more than there are bars.</summary>
    private readonly double[] cumulative;

    // Means by half-life in bars. Of the days' variances from ranges, and of their roots:
    private readonly Average range1, range3, range10, range40, range130, range504, rangeAll, root3, root10;

    // of squared and of absolute returns:
    private readonly Average square10, square60, square260, square504, squareAll, absolute60, absolute260;

    // of the squares of falls, of standardised returns, and of squared moves over several days.
    private readonly Average falls10, push3, push10;
    private readonly Average[] moves;

    /// <summary>Computes what the inputs are read from.</summary>
    /// <param name="bars">The bars, oldest first.</param>
    /// <param name="logPrices">Natural logarithms of the forecast column; kept, not copied.</param>
    public VolatilityInputs(ReadOnlySpan<Bar> bars, double[] logPrices)
    {
        ArgumentNullException.ThrowIfNull(logPrices);
        this.logPrices = logPrices;
        var n = logPrices.Length;
        Average Of(double halfLife) => new(n, halfLife);
        (range1, range3, range10, range40, range130, range504, rangeAll) = (Of(1), Of(3), Of(10), Of(40), Of(130), Of(504), Of(double.PositiveInfinity));
        (root3, root10, absolute60, absolute260) = (Of(3), Of(10), Of(60), Of(260));
        (square10, square60, square260, square504, squareAll) = (Of(10), Of(60), Of(260), Of(504), Of(double.PositiveInfinity));
        (falls10, push3, push10) = (Of(10), Of(3), Of(10));
        moves = Array.ConvertAll(moveDays, _ => Of(260));
        level = new double[n];
        floor = new double[n];
        high = YearHighs(logPrices);
        cumulative = new double[n + 1];
        var range = RangeVariance.Compute(bars, logPrices);
        for (var i = 1; i < n; i++)
        {
            var change = logPrices[i] - logPrices[i - 1];
            var known = square60[i - 1];
            var sigma = Math.Sqrt(Math.Max(known, Math.Max(floor[i - 1], LeastVariance)));
            var cap = i <= FirstCapped ? double.PositiveInfinity : LargestMove * LargestMove * Math.Max(known, LeastVariance);
            var square = Math.Min(change * change, cap);
            AddRange(i, Math.Min(range[i], cap));
            AddSquare(i, square, change < 0);
            AddStandardised(i, change, square, sigma);
            AddMoves(i);
            level[i] = RangeLevel(i);
        }
    }

    private static double[] YearHighs(double[] logPrices)
    {
        var highest = new double[logPrices.Length];
        // Bars that may still be the highest of a year, descending in price: each enters and leaves once.
        var candidates = new int[logPrices.Length];
        int first = 0, end = 0;
        for (var i = 0; i < logPrices.Length; i++)
        {
            while (end > first && logPrices[candidates[end - 1]] <= logPrices[i]) end--;
            candidates[end++] = i;
            if (candidates[first] <= i - Year) first++;
            highest[i] = logPrices[candidates[first]];
        }

        return highest;
    }

    private void AddRange(int i, double day)
    {
        range1.Add(i, day);
        range3.Add(i, day);
        range10.Add(i, day);
        range40.Add(i, day);
        range130.Add(i, day);
        range504.Add(i, day);
        rangeAll.Add(i, day);
        root3.Add(i, Math.Sqrt(day));
        root10.Add(i, Math.Sqrt(day));
    }

    private void AddSquare(int i, double square, bool fell)
    {
        absolute60.Add(i, Math.Sqrt(square));
        absolute260.Add(i, Math.Sqrt(square));
        square10.Add(i, square);
        square60.Add(i, square);
        square260.Add(i, square);
        square504.Add(i, square);
        squareAll.Add(i, square);
        falls10.Add(i, fell ? square : 0);
        floor[i] = FloorShare * squareAll[i] + LeastVariance;
    }

    private void AddStandardised(int i, double change, double square, double sigma)
    {
        // The first return has no earlier one to be measured against.
        var z = i == 1 ? 0 : Math.Clamp(change / sigma, -LargestDeviation, LargestDeviation);
        push3.Add(i, z);
        push10.Add(i, z);
        cumulative[i + 1] = cumulative[i] + (i == 1 ? 0 : Math.Min(square / (sigma * sigma), LargestDeviation * LargestDeviation));
    }

    private void AddMoves(int i)
    {
        var most = LargestDeviation * LargestDeviation * Math.Max(square60[i], floor[i]);
        for (var k = 0; k < moveDays.Length; k++)
        {
            var days = Math.Min(moveDays[k], i);
            var move = logPrices[i] - logPrices[i - days];
            moves[k].Add(i, Math.Min(move * move / days, most));
        }
    }

    /// <summary>
    /// Ranges miss what happens between the trades and in the auctions: they are brought to the level of squared returns by
    /// the mean of both ratios, the one of all days and the one of the last years.
    /// </summary>
    private double RangeLevel(int i) =>
        0.25 * (Math.Log((squareAll[i] + Little) / (rangeAll[i] + Little)) + Math.Log((square504[i] + Little) / (range504[i] + Little)));

    /// <summary>Natural logarithm of the volatility of all days up to a bar, per square root of a day: the long-run level.</summary>
    /// <param name="bar">Bar number, 1 or more.</param>
    public double LongRunLog(int bar) => HalfLog(squareAll[bar], bar);

    /// <summary>
    /// The share of falls in the last weeks' variance, as half the logarithm of its ratio to one half (Barndorff-Nielsen's
    /// downside semivariance).
    /// </summary>
    /// <param name="bar">Bar number, 1 or more.</param>
    public double Falls(int bar)
    {
        var little = 1e-4 * squareAll[bar] + 1e-14;
        return 0.5 * Math.Log((2 * falls10[bar] + little) / (square10[bar] + little));
    }

    /// <summary>How wild the last months were against the long run, in log volatility, from absolute returns (half-life 60 days).</summary>
    /// <param name="bar">Bar number, 1 or more.</param>
    public double Wildness(int bar) => Absolute(absolute60, bar);

    /// <summary>What this series contributes to the state of the market.</summary>
    /// <param name="bar">Bar number, 1 or more.</param>
    public MarketState Reading(int bar) => new(
        HalfLog(range3[bar], bar) + level[bar] - HalfLog(square60[bar], bar),
        push3[bar] * Math.Sqrt(3),
        push10[bar] * Math.Sqrt(10),
        Drawdown(bar) - MarketState.UsualDrawdown);

    /// <summary>Reads the inputs at a bar.</summary>
    /// <param name="bar">Bar number, 1 or more.</param>
    /// <param name="horizon">Trading days ahead: some look at the same weeks of past quarters.</param>
    /// <param name="market">The state of all tickers, as it was known.</param>
    /// <param name="inputs">Takes <see cref="Count"/> numbers, in the order of <see cref="Names"/>.</param>
    public void Fill(int bar, int horizon, MarketState market, Span<double> inputs)
    {
        var longRun = LongRunLog(bar);
        var shift = level[bar] - longRun;
        var last = HalfLog(range3[bar], bar) + shift;
        var little = FloorShare * squareAll[bar] + Little;
        var full = Math.Min(1, bar / FullRatioReturns);
        double Root(Average mean) => Math.Log(Math.Max(mean[bar], LeastMean(bar))) + shift;
        double Ratio(Average move) => full * 0.5 * Math.Log((move[bar] + little) / (square260[bar] + little));
        ReadOnlySpan<double> values =
        [
            HalfLog(range1[bar], bar) + shift, last, HalfLog(range10[bar], bar) + shift,
            HalfLog(range40[bar], bar) + shift, HalfLog(range130[bar], bar) + shift,
            Root(root3), Root(root10), Wildness(bar), Absolute(absolute260, bar), HalfLog(square60[bar], bar) - longRun,
            Math.Max(0, last - ExcessFrom), Falls(bar), Drawdown(bar), Ratio(moves[0]), Ratio(moves[1]), Ratio(moves[2]),
            SameWeeks(bar, horizon, 8), SameWeeks(bar, horizon, 20),
            market.Agitation, market.Push3, market.Push10, market.Drawdown,
        ];
        values.CopyTo(inputs);
    }

    /// <summary>How far the price is below the highest of a year, in yearly standard deviations, 0..3.</summary>
    private double Drawdown(int bar) => Math.Clamp((high[bar] - logPrices[bar]) / (Math.Exp(LongRunLog(bar)) * 16), 0, 3);

    /// <summary>
    /// How wild the same weeks of the last quarters were, against their average: results come every 63 trading days. From
    /// two days before to two after, as dates shift from quarter to quarter.
    /// </summary>
    private double SameWeeks(int bar, int horizon, int quarters)
    {
        if (bar < FirstQuarters) return 0;
        var sum = 0.0;
        var seen = 0;
        for (var q = 1; q <= quarters; q++)
        {
            var from = bar + 1 - q * Quarter - QuarterSlack;
            if (from < 1) break;
            var to = Math.Min(bar + 1, bar + 1 + horizon - q * Quarter + QuarterSlack);
            sum += (cumulative[to] - cumulative[from]) / (to - from);
            seen++;
        }

        var days = Math.Min(bar, Quarter * quarters);
        var usual = (cumulative[bar + 1] - cumulative[bar + 1 - days]) / days;
        var little = FloorShare * usual + Little;
        return Math.Clamp(0.5 * Math.Log((sum / seen + little) / (usual + little)), -1, 1);
    }

    private double Absolute(Average mean, int bar) => Math.Log(Math.Max(mean[bar], LeastMean(bar)) / MeanAbsoluteNormal) - LongRunLog(bar);

    private double LeastMean(int bar) => 0.5 * Math.Sqrt(floor[bar]);

    private double HalfLog(double variance, int bar) => 0.5 * Math.Log(Math.Max(variance, floor[bar]));

    /// <summary>An exponential mean with a half-life in bars: a plain mean while there is little, so that no seed is arbitrary.</summary>
    private sealed class Average(int bars, double halfLife)
    {
        private readonly double[] values = new double[bars];
        private readonly double rate = 1 - Math.Pow(0.5, 1 / halfLife);

        public double this[int bar] => values[bar];

        public void Add(int bar, double value) => values[bar] = values[bar - 1] + Math.Max(rate, 1.0 / bar) * (value - values[bar - 1]);
    }
}
