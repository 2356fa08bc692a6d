namespace OrleansStock.Forecasting.Models.Arima;

/// <summary>
/// ARMA(p,q) with p, q up to 2 around a mean: x(t) = ar1 x(t-1) + ar2 x(t-2) + e(t) + ma1 e(t-1) + ma2 e(t-2).
/// </summary>
/// <param name="Mean">Mean of the values.</param>
/// <param name="Ar1">First autoregressive coefficient.</param>
/// <param name="Ar2">Second.</param>
/// <param name="Ma1">First moving-average coefficient.</param>
/// <param name="Ma2">Second.</param>
internal readonly record struct ArmaProcess(double Mean, double Ar1, double Ar2, double Ma1, double Ma2)
{
    /// <summary>How near to a unit root coefficients may come.</summary>
    private const double Margin = 0.02;

    /// <summary>The orders that are tried, those that daily returns have been seen to need; those that take longest first.</summary>
    private static readonly (int P, int Q)[] orders = [(1, 0), (0, 1), (0, 2), (2, 0), (1, 1), (0, 0)];

    /// <summary>
    /// The process with the least AICc (Hurvich and Tsai, 1989), each order by conditional least squares (Box and
    /// Jenkins: residuals before the first value are 0), minimised by Gauss and Newton.
    /// </summary>
    /// <param name="values">The values, oldest first, more than 20.</param>
    public static ArmaProcess Fit(ReadOnlySpan<double> values)
    {
        var mean = 0.0;
        foreach (var v in values) mean += v / values.Length;
        var best = new ArmaProcess(mean, 0, 0, 0, 0);
        var least = double.PositiveInfinity;
        foreach (var search in Fit(values, mean, orders))
        {
            if (!(search.Squares > 0)) continue;
            // The mean and the variance are parameters as well.
            var k = search.P + search.Q + 2;
            var n = values.Length;
            var criterion = n * Math.Log(search.Squares / n) + 2 * k + 2.0 * k * (k + 1) / (n - k - 1);
            if (criterion < least) (least, best) = (criterion, search.Best);
        }

        return best;
    }

    /// <summary>The best process of each order, searched side by side.</summary>
    /// <param name="values">The values, oldest first.</param>
    /// <param name="mean">Their mean.</param>
    /// <param name="orders">The orders; (1, 1) goes on from what (1, 0), which is among them before it, has found.</param>
    internal static ArmaSearch[] Fit(ReadOnlySpan<double> values, double mean, ReadOnlySpan<(int P, int Q)> orders)
    {
        var begun = new List<ArmaSearch>(orders.Length);
        var lanes = new ArmaSearch?[ArmaSums.Lanes];
        Span<ArmaSums> sums = stackalloc ArmaSums[ArmaSums.Lanes];
        while (true)
        {
            for (var l = 0; l < lanes.Length; l++)
                if (lanes[l] is not { IsOver: false }) lanes[l] = Next(orders);
            if (Array.TrueForAll(lanes, l => l is null)) return [.. begun];
            ArmaSums.Fill(values, lanes, sums);
            for (var l = 0; l < lanes.Length; l++) lanes[l]?.Take(sums[l]);
        }

        ArmaSearch? Next(ReadOnlySpan<(int P, int Q)> orders)
        {
            if (begun.Count == orders.Length) return null;
            var (p, q) = orders[begun.Count];
            var start = new ArmaProcess(mean, 0, 0, 0, 0);
            if ((p, q) == (1, 1))
            {
                // With both coefficients at 0 values and residuals are the same, and the Gram matrix singular.
                var simple = begun.Find(s => (s.P, s.Q) == (1, 0))!;
                if (!simple.IsOver) return null;
                start = simple.Best;
            }

            begun.Add(new ArmaSearch(p, q, start));
            return begun[^1];
        }
    }

    /// <summary>The next residual.</summary>
    /// <param name="state">Values less the mean and residuals of the last two steps.</param>
    /// <param name="value">The next value.</param>
    public ArmaState Next(ArmaState state, double value)
    {
        var x = value - Mean;
        var residual = x - Ar1 * state.X1 - Ar2 * state.X2 - Ma1 * state.E1 - Ma2 * state.E2;
        return new ArmaState(x, state.X1, residual, state.E1);
    }

    /// <summary>The expected sum of the next values, the mean left out.</summary>
    /// <param name="state">After the last value.</param>
    /// <param name="count">How many.</param>
    public double SumAhead(ArmaState state, int count)
    {
        var (x1, x2, e1, e2) = state;
        var sum = 0.0;
        for (var i = 0; i < count; i++)
        {
            var x = Ar1 * x1 + Ar2 * x2 + Ma1 * e1 + Ma2 * e2;
            sum += x;
            (x1, x2, e1, e2) = (x, x1, 0, e1);
            // The impulse response has died out: the rest of the horizon adds nothing.
            if (i > 2 && Math.Abs(x1) + Math.Abs(x2) < 1e-12) break;
        }

        return sum;
    }

    /// <summary>The process with its one or two coefficients of an order moved.</summary>
    internal ArmaProcess Moved(int p, int q, double first, double second) => (p, q) switch
    {
        (1, 0) => this with { Ar1 = Ar1 + first },
        (2, 0) => this with { Ar1 = Ar1 + first, Ar2 = Ar2 + second },
        (0, 1) => this with { Ma1 = Ma1 + first },
        (0, 2) => this with { Ma1 = Ma1 + first, Ma2 = Ma2 + second },
        _ => this with { Ar1 = Ar1 + first, Ma1 = Ma1 + second },
    };

    /// <summary>Whether it is stationary and invertible, with a margin.</summary>
    internal bool IsStable() => InTriangle(Ar1, Ar2) && InTriangle(-Ma1, -Ma2);

    private static bool InTriangle(double a1, double a2) => Math.Abs(a2) < 1 - Margin && a2 + a1 < 1 - Margin && a2 - a1 < 1 - Margin;
}

/// <summary>What an ARMA process needs of its past.</summary>
/// <param name="X1">The last value less the mean.</param>
/// <param name="X2">The one before.</param>
/// <param name="E1">The last residual.</param>
/// <param name="E2">The one before.</param>
internal readonly record struct ArmaState(double X1, double X2, double E1, double E2);
