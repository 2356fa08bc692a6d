using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OrleansStock.Forecasting.Models.Arima;

/// <summary>What the residuals of a process add up to.</summary>
/// <param name="Squares">Of their squares.</param>
/// <param name="Gram11">Of the squares of their derivatives by the first coefficient.</param>
/// <param name="Gram12">Of the products of both derivatives.</param>
/// <param name="Gram22">Of the squares of those by the second coefficient.</param>
/// <param name="Gradient1">Of residual and first derivative.</param>
/// <param name="Gradient2">Of residual and second derivative.</param>
internal readonly record struct ArmaSums(double Squares, double Gram11, double Gram12, double Gram22, double Gradient1, double Gradient2)
{
    /// <summary>How many searches can be asked at once.</summary>
    public const int Lanes = 4;

    /// <summary>
    /// The sums of the candidates of several searches, side by side: each residual waits for the one before it, and four of these chains take no
    /// longer than one. A lane's numbers are the same whatever the others do.
    /// </summary>
    /// <param name="values">The values, oldest first; residuals before the first one are 0.</param>
    /// <param name="searches">The searches, at most <see cref="Lanes"/>, of processes with one mean; null for a lane that is not used.</param>
    /// <param name="sums">Takes the sums of each.</param>
    // Optimised at the first call: a first fit would otherwise spend most of its time in unoptimised code.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Fill(ReadOnlySpan<double> values, ReadOnlySpan<ArmaSearch?> searches, Span<ArmaSums> sums)
    {
        Span<double> a1 = stackalloc double[Lanes], a2 = stackalloc double[Lanes], m1 = stackalloc double[Lanes], m2 = stackalloc double[Lanes];
        // Which numbers the derivatives are of: all bits for yes. By the first coefficient x1, else e1; by the second x2, e2, e1 or none.
        Span<double> first = stackalloc double[Lanes], value2 = stackalloc double[Lanes], error2 = stackalloc double[Lanes], both = stackalloc double[Lanes];
        var mean = 0.0;
        for (var l = 0; l < searches.Length; l++)
        {
            if (searches[l] is not { } search) continue;
            (mean, a1[l], a2[l], m1[l], m2[l]) = search.Candidate;
            first[l] = All(search.P > 0);
            value2[l] = All(search.P == 2);
            error2[l] = All(search.Q == 2);
            both[l] = All(search.P + search.Q == 2);
        }

        Vector256<double> ar1 = Vector256.Create<double>(a1), ar2 = Vector256.Create<double>(a2);
        Vector256<double> ma1 = Vector256.Create<double>(m1), ma2 = Vector256.Create<double>(m2);
        Vector256<double> isFirst = Vector256.Create<double>(first), isValue2 = Vector256.Create<double>(value2);
        Vector256<double> isError2 = Vector256.Create<double>(error2), isBoth = Vector256.Create<double>(both);
        Vector256<double> x1 = default, x2 = default, e1 = default, e2 = default, d1 = default, d1Before = default, d2 = default, d2Before = default;
        Vector256<double> sum = default, g11 = default, g12 = default, g22 = default, by1Error = default, by2Error = default;
        foreach (var value in values)
        {
            // Derivatives of the residual to the one or two coefficients follow the same recursion as the residual.
            var by1 = Vector256.ConditionalSelect(isFirst, x1, e1);
            var by2 = Vector256.ConditionalSelect(isValue2, x2, Vector256.ConditionalSelect(isError2, e2, e1)) & isBoth;
            (d1, d1Before) = (-by1 - ma1 * d1 - ma2 * d1Before, d1);
            (d2, d2Before) = (-by2 - ma1 * d2 - ma2 * d2Before, d2);
            var x = Vector256.Create(value - mean);
            var e = x - ar1 * x1 - ar2 * x2 - ma1 * e1 - ma2 * e2;
            (x2, x1, e2, e1) = (x1, x, e1, e);
            sum += e * e;
            g11 += d1 * d1;
            g12 += d1 * d2;
            g22 += d2 * d2;
            by1Error += d1 * e;
            by2Error += d2 * e;
        }

        for (var l = 0; l < searches.Length; l++) sums[l] = new ArmaSums(sum[l], g11[l], g12[l], g22[l], by1Error[l], by2Error[l]);
    }

    private static double All(bool yes) => BitConverter.Int64BitsToDouble(yes ? -1 : 0);
}
