namespace OrleansStock.Forecasting.Models.Pooled;

/// <summary>
/// What a ticker's own outcomes say about the shape that all tickers share: each quantile moves by a linear function of the
/// situation, learned online. When an outcome is known, a quantile that lay above it goes down a little and one below it
/// goes up, by the gradient of the pinball loss (the online form of Koenker and Bassett's quantile regression, 1978; with a
/// constant alone it is the adaptive conformal inference of Gibbs and Candes, 2021).
/// </summary>
/// <param name="horizon">Trading days ahead.</param>
internal sealed class OwnRecord(int horizon)
{
    /// <summary>How many numbers a situation has.</summary>
    public const int Situations = 4;

    /// <summary>Every fifth bar is looked at: windows that overlap more say little that is new.</summary>
    public const int Stride = 5;

    /// <summary>The first bar that is looked at: from here on every input of the volatility is there.</summary>
    public const int FirstBar = 270;

    /// <summary>The step of a whole window at the beginning, in units of the expected volatility.</summary>
    private const double FirstStep = 0.025;

    /// <summary>After so many windows the steps have halved: a ticker's own record is short, and the shape that it corrects is not.</summary>
    private const double PriorWindows = 100;

    /// <summary>What each number of a situation usually is away from 0, so that all of them learn at one pace.</summary>
    private const double UsualFalls = 0.45, UsualAgitation = 0.25, UsualWildness = 0.6;

    /// <summary>A situation never seen before is followed no further than this.</summary>
    private const double LargestSituation = 4;

    private readonly double[] coefficients = new double[Situations * Quantiles.Count];
    private readonly Queue<Expectation> open = new();
    private double windows;

    /// <summary>Describes the situation at a bar: a constant, the share of falls, the market's agitation, how wild the last months were.</summary>
    public static void Describe(VolatilityInputs inputs, int bar, MarketState market, Span<double> situation)
    {
        situation[0] = 1;
        situation[1] = Math.Clamp(inputs.Falls(bar) / UsualFalls, -LargestSituation, LargestSituation);
        situation[2] = Math.Clamp(market.Agitation / UsualAgitation, -LargestSituation, LargestSituation);
        situation[3] = Math.Clamp(inputs.Wildness(bar) / UsualWildness, -LargestSituation, LargestSituation);
    }

    /// <summary>Whether the forecast at a bar is to be remembered.</summary>
    public static bool Remembers(int bar) => bar >= FirstBar && bar % Stride == 0;

    /// <summary>Remembers a forecast until its outcome is known.</summary>
    /// <param name="bar">The origin.</param>
    /// <param name="quantiles">The nine quantiles before any correction, log returns; kept, not copied.</param>
    /// <param name="unit">The expected standard deviation of the log return.</param>
    /// <param name="situation">The situation at the origin; kept, not copied.</param>
    public void Expect(int bar, double[] quantiles, double unit, double[] situation) => open.Enqueue(new Expectation(bar, quantiles, unit, situation));

    /// <summary>Learns from the forecasts whose outcome is known at a bar.</summary>
    /// <param name="bar">The last bar that is known.</param>
    /// <param name="logPrices">Natural logarithms of the prices; none after <paramref name="bar"/> is looked at.</param>
    public void Learn(int bar, ReadOnlySpan<double> logPrices)
    {
        while (open.TryPeek(out var oldest) && oldest.Bar + horizon <= bar)
        {
            open.Dequeue();
            var outcome = logPrices[oldest.Bar + horizon] - logPrices[oldest.Bar];
            // Windows overlap: the forecasts of one horizon's days count as one.
            var share = Math.Min(1, (double)Stride / horizon);
            var step = FirstStep * PriorWindows / (PriorWindows + windows) * share;
            windows += share;
            for (var k = 0; k < Quantiles.Count; k++)
            {
                var slope = Quantiles.Levels[k] - (outcome <= oldest.Quantiles[k] + oldest.Unit * Shift(k, oldest.Situation) ? 1 : 0);
                for (var s = 0; s < Situations; s++) coefficients[k * Situations + s] += step * slope * oldest.Situation[s];
            }
        }
    }

    /// <summary>Corrects nine quantiles.</summary>
    /// <param name="quantiles">Log returns, ascending; corrected in place, ascending again.</param>
    /// <param name="unit">The expected standard deviation of the log return.</param>
    /// <param name="situation">The situation at the origin.</param>
    public void Correct(Span<double> quantiles, double unit, ReadOnlySpan<double> situation)
    {
        for (var k = 0; k < quantiles.Length; k++) quantiles[k] += unit * Shift(k, situation);
        // Corrections are learned for each quantile alone and may let two of them cross.
        quantiles.Sort();
    }

    private double Shift(int quantile, ReadOnlySpan<double> situation)
    {
        var sum = 0.0;
        for (var s = 0; s < Situations; s++) sum += coefficients[quantile * Situations + s] * situation[s];
        return sum;
    }

    private readonly record struct Expectation(int Bar, double[] Quantiles, double Unit, double[] Situation);
}
