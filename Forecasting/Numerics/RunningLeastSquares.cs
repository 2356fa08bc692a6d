namespace OrleansStock.Forecasting.Numerics;

/// <summary>
/// Ordinary least squares of one target on two inputs and an intercept, exact, with observations added one at a time:
/// the centred Gram matrix is updated (Welford; West 1979) and never built again, so that a refit costs a 2 x 2 solve.
/// </summary>
public sealed class RunningLeastSquares
{
    private double mean1, mean2, meanTarget, s11, s12, s22, s1T, s2T;

    /// <summary>How many observations there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds one observation.</summary>
    /// <param name="x1">First input.</param>
    /// <param name="x2">Second input.</param>
    /// <param name="target">Target.</param>
    public void Add(double x1, double x2, double target)
    {
        Count++;
        double d1 = x1 - mean1, d2 = x2 - mean2, dT = target - meanTarget;
        mean1 += d1 / Count;
        mean2 += d2 / Count;
        meanTarget += dT / Count;
        double e1 = x1 - mean1, e2 = x2 - mean2;
        s11 += d1 * e1;
        s12 += d1 * e2;
        s22 += d2 * e2;
        // e (after) times d (before): the pairing that keeps the sums exact.
        s1T += e1 * dT;
        s2T += e2 * dT;
    }

    /// <summary>
    /// The coefficients that minimise the squared error. An input that is constant, or a second one that is a multiple
    /// of the first, gets the coefficient 0.
    /// </summary>
    /// <returns>Intercept and the coefficients of the two inputs; all 0 without observations.</returns>
    public (double Intercept, double First, double Second) Solve()
    {
        // Four digits above the rounding of a double: what is left below it is rounding and not an input.
        const double collinear = 1e-12;
        double first = 0, second = 0;
        if (s11 > collinear * mean1 * mean1 * Count && s11 > 0)
        {
            // Cholesky of [[s11, s12], [s12, s22]] written out: the second pivot is what the first input leaves.
            var pivot = s22 - s12 * s12 / s11;
            second = pivot > collinear * s22 ? (s2T - s12 / s11 * s1T) / pivot : 0;
            first = (s1T - s12 * second) / s11;
        }
        else if (s22 > collinear * mean2 * mean2 * Count && s22 > 0)
        {
            second = s2T / s22;
        }

        return (meanTarget - first * mean1 - second * mean2, first, second);
    }
}
