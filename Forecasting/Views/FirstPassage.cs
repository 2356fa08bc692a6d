namespace OrleansStock.Forecasting.Views;

/// <summary>
/// The odds that the price closes beyond a level on any trading day until a day: the first passage of the forecast's path.
/// </summary>
/// <remarks>
/// The path says how the price is distributed on each day, and not how the days hang together. Here they do as in a random walk: a
/// Wiener process whose clock is the squared width of the 90 % range, and whose place on each day is the Normal score of the price in that
/// day's distribution. The odds of each single day are then those of the path itself. Between the path's days, clock and boundary move
/// evenly with time, which is exact for a random walk with a drift. Beyond the 1 % and 99 % quantiles the score goes on with the slope of
/// the outermost two.
/// </remarks>
public static class FirstPassage
{
    // Steps of the grid within the smallest day's standard deviation: the odds of a random walk are right to 0.1 %.
    private const double Fineness = 3;

    // Standard deviations on either side, of the whole time and of one day; what lies further out is less than 1e-6.
    private const double Reach = 5;

    // Bounds the work where one day is far quieter than the others.
    private const int MaxCells = 4_000;

    /// <summary>The odds that the log return lies above a level on one of the trading days 1 to <paramref name="days"/>.</summary>
    /// <param name="path">The forecast's path, ascending; not empty.</param>
    /// <param name="logReturn">ln(level / price at the origin).</param>
    /// <param name="days">Trading days, from 1 to the last of the path.</param>
    /// <returns>A probability from 0 to 1.</returns>
    public static double OddsAbove(IReadOnlyList<ReturnDistribution> path, double logReturn, int days) => Odds(path, logReturn, days, 1);

    /// <summary>The odds that the log return lies below a level on one of the trading days 1 to <paramref name="days"/>.</summary>
    /// <inheritdoc cref="OddsAbove"/>
    public static double OddsBelow(IReadOnlyList<ReturnDistribution> path, double logReturn, int days) => Odds(path, logReturn, days, -1);

    private static double Odds(IReadOnlyList<ReturnDistribution> path, double logReturn, int days, int side)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!double.IsFinite(logReturn)) throw new ArgumentException("The log return is not a number.", nameof(logReturn));
        if (days < 1 || path.Count == 0 || days > path[^1].LeadTime) throw new ArgumentOutOfRangeException(nameof(days), "The path does not reach that day.");
        var (clock, boundary) = Walk(path, logReturn, days, side);
        // A price that does not move is beyond the level at once or never.
        if (!(clock[^1] > 0)) return boundary.Any(b => b < 0) ? 1 : 0;
        return 1 - Survive(clock, boundary);
    }

    /// <summary>Per day the variance of the process and the place of the level, on whose far side the price is beyond it.</summary>
    private static (double[] Clock, double[] Boundary) Walk(IReadOnlyList<ReturnDistribution> path, double logReturn, int days, int side)
    {
        var (clock, boundary) = (new double[days], new double[days]);
        var (beforeLead, beforeClock, beforeBoundary) = (0, 0.0, double.NaN);
        foreach (var distribution in path)
        {
            var deviation = Width(distribution);
            // The clock never runs backwards, though a range may narrow.
            var now = Math.Max(beforeClock, deviation * deviation);
            var place = side * (deviation > 0
                ? Score(distribution.LogReturns, logReturn) * Math.Sqrt(now)
                : Math.Sign(logReturn - distribution.LogReturns.Median));
            if (double.IsNaN(beforeBoundary)) beforeBoundary = place;
            for (var day = beforeLead + 1; day <= Math.Min(days, distribution.LeadTime); day++)
            {
                var share = (double)(day - beforeLead) / (distribution.LeadTime - beforeLead);
                clock[day - 1] = beforeClock + share * (now - beforeClock);
                boundary[day - 1] = beforeBoundary + share * (place - beforeBoundary);
            }

            (beforeLead, beforeClock, beforeBoundary) = (distribution.LeadTime, now, place);
            if (beforeLead >= days) break;
        }

        return (clock, boundary);
    }

    /// <summary>The probability that the process stays on the near side of the boundary on each day, by the densities on a grid.</summary>
    private static double Survive(double[] clock, double[] boundary)
    {
        var steps = new double[clock.Length];
        for (var day = 0; day < steps.Length; day++) steps[day] = Math.Sqrt(Math.Max(0, clock[day] - (day == 0 ? 0 : clock[day - 1])));
        var reach = Reach * Math.Sqrt(clock[^1]);
        var smallest = steps.Where(s => s > 0).Min();
        var cell = Math.Max(smallest / Fineness, 2 * reach / MaxCells);
        var middle = (int)Math.Ceiling(reach / cell);
        var (now, next) = (new double[2 * middle + 1], new double[2 * middle + 1]);
        now[middle] = 1;
        var spread = Array.Empty<double>();
        var spreadOf = double.NaN;
        for (var day = 0; day < steps.Length; day++)
        {
            if (steps[day] > 0)
            {
                if (steps[day] != spreadOf) spread = Spread(spreadOf = steps[day], cell);
                Step(now, next, spread);
                (now, next) = (next, now);
            }

            Absorb(now, boundary[day] / cell + middle);
        }

        return Math.Min(1, now.Sum());
    }

    /// <summary>What of a cell's probability goes so many cells to either side in a day.</summary>
    private static double[] Spread(double deviation, double cell)
    {
        var spread = new double[2 * (int)Math.Ceiling(Reach * deviation / cell) + 1];
        for (var i = 0; i < spread.Length; i++)
        {
            var score = (i - spread.Length / 2) * cell / deviation;
            spread[i] = Math.Exp(-score * score / 2);
        }

        var sum = spread.Sum();
        for (var i = 0; i < spread.Length; i++) spread[i] /= sum;
        return spread;
    }

    private static void Step(double[] now, double[] next, double[] spread)
    {
        Array.Clear(next);
        var half = spread.Length / 2;
        for (var from = 0; from < now.Length; from++)
        {
            if (now[from] == 0) continue;
            var (first, last) = (Math.Max(0, from - half), Math.Min(now.Length - 1, from + half));
            for (var to = first; to <= last; to++) next[to] += now[from] * spread[to - from + half];
        }
    }

    // The cell that the boundary cuts keeps its share on the near side.
    private static void Absorb(double[] now, double boundary)
    {
        for (var i = 0; i < now.Length; i++) now[i] *= Math.Clamp(boundary - i + 0.5, 0, 1);
    }

    /// <summary>The standard deviation that a Normal distribution with this 90 % range has.</summary>
    private static double Width(ReturnDistribution distribution) =>
        (distribution.LogReturns.P95 - distribution.LogReturns.P05) / (StandardNormal.Scores[7] - StandardNormal.Scores[1]);

    private static double Score(Quantiles<double> quantiles, double logReturn)
    {
        var q = quantiles.AsSpan();
        var scores = StandardNormal.Scores;
        // The segment in which the value lies, or the outermost one.
        var k = 1;
        while (k < q.Length - 1 && q[k] < logReturn) k++;
        return q[k] > q[k - 1]
            ? scores[k - 1] + (logReturn - q[k - 1]) / (q[k] - q[k - 1]) * (scores[k] - scores[k - 1])
            : scores[logReturn > q[k] ? q.Length - 1 : logReturn < q[k] ? 0 : k];
    }
}
