namespace OrleansStock.WebFrontend.Words;

/// <summary>
/// What chance explains of how many outcomes a range held, as long as they are independent: the two-sided exact binomial test at the usual
/// 5 %. The Normal approximation calls a single miss of an 80 % range significant.
/// </summary>
internal static class ExactBinomial
{
    // Half of the 5 % on each side.
    private const double Side = 0.025;

    /// <summary>The fewest and the most that chance explains; fewer, or more, are held at most one time in forty each.</summary>
    /// <param name="n">Of how many.</param>
    /// <param name="share">What the range states, 0..1, both excluded.</param>
    public static (int Fewest, int Most) Explained(int n, double share)
    {
        // In logarithms: the first term of a thousand outcomes is smaller than any double.
        var term = n * Math.Log(1 - share);
        var (below, fewest, most) = (0.0, -1, 0);
        for (var k = 0; k <= n && 1 - below > Side; k++)
        {
            most = k;
            below += Math.Exp(term);
            if (fewest < 0 && below > Side) fewest = k;
            if (k < n) term += Math.Log((n - k) / (k + 1.0)) + Math.Log(share / (1 - share));
        }

        return (fewest, most);
    }
}
