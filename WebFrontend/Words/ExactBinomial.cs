namespace OrleansStock.WebFrontend.Words;

/// <summary>
/// The two-sided exact binomial test at the usual 5 %, half on each side: whether chance explains how many outcomes a range held, as long as
/// they are independent. The Normal approximation calls a single miss of an 80 % range significant.
/// </summary>
internal static class ExactBinomial
{
    private const double Side = 0.025;

    /// <summary>Whether so few are held at most one time in forty where the range is right.</summary>
    /// <param name="held">How many were held.</param>
    /// <param name="n">Of how many.</param>
    /// <param name="share">What the range states, 0..1, both excluded.</param>
    public static bool IsTooFew(int held, int n, double share) => AtMost(held, n, share) <= Side;

    /// <summary>Whether so many are held at most one time in forty where the range is right.</summary>
    /// <param name="held">How many were held.</param>
    /// <param name="n">Of how many.</param>
    /// <param name="share">What the range states, 0..1, both excluded.</param>
    public static bool IsTooMany(int held, int n, double share) => 1 - AtMost(held - 1, n, share) <= Side;

    // In logarithms: the first term of a thousand outcomes is smaller than any double.
    private static double AtMost(int hits, int n, double share)
    {
        var term = n * Math.Log(1 - share);
        var sum = 0.0;
        for (var k = 0; k <= Math.Min(hits, n); k++)
        {
            sum += Math.Exp(term);
            if (k < n) term += Math.Log((n - k) / (k + 1.0)) + Math.Log(share / (1 - share));
        }

        return Math.Min(1, sum);
    }
}
