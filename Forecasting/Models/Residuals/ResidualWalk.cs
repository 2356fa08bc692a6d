namespace OrleansStock.Forecasting.Models.Residuals;

/// <summary>
/// Gives a point forecast its range: quantiles of the errors that the same model made on this series walking forward,
/// each in units of the volatility expected on its day, as far as they are known at the origin.
/// </summary>
internal sealed class ResidualWalk : IHorizonWalk
{
    /// <summary>Every seventh bar's error is kept: overlapping windows add little, and 7 divides the 21 of the protocol.</summary>
    private const int Stride = 7;

    /// <summary>The first bar whose error counts; before it the volatility itself is a guess.</summary>
    private const int FirstBar = 60;

    /// <summary>How many independent windows weigh as much as the random walk's Normal range.</summary>
    private const double PriorWindows = 20;

    /// <summary>Where errors are cut, in standard deviations: a stock that wakes after years of one price would count for ever.</summary>
    private const double LargestError = 8;

    /// <summary>The point never leaves the last price by more than this many of the random walk's standard deviations.</summary>
    private const double LargestPoint = 2;

    private readonly IPointLearner learner;
    private readonly SeriesView view;
    private readonly int horizon;
    private readonly SortedSample errors = new();
    private readonly double[] points;
    private readonly double[] storedQuantiles = new double[Quantiles.Count];
    private readonly double? storedWeight;

    /// <summary>Begins at bar 0.</summary>
    public ResidualWalk(IPointLearner learner, SeriesView view, int horizon)
    {
        this.learner = learner;
        this.view = view;
        this.horizon = horizon;
        points = new double[view.LogPrices.Length / Stride + 1];
    }

    /// <summary>Resumes from what <see cref="Write"/> wrote.</summary>
    public ResidualWalk(BinaryReader reader, IPointLearner learner, SeriesView view, int horizon)
    {
        learner.Read(reader);
        this.learner = learner;
        this.view = view;
        this.horizon = horizon;
        points = [];
        storedWeight = reader.ReadDouble();
        for (var k = 0; k < Quantiles.Count; k++) storedQuantiles[k] = reader.ReadDouble();
    }

    /// <inheritdoc/>
    public void Advance(int bar)
    {
        learner.Advance(bar);
        if (bar >= FirstBar && bar % Stride == 0) points[bar / Stride] = Point(bar);
        var made = bar - horizon;
        if (made < FirstBar || made % Stride != 0) return;
        var error = view.LogPrices[bar] - view.LogPrices[made] - points[made / Stride];
        var unit = Unit(made);
        errors.Add(unit > 0 ? Math.Clamp(error / unit, -LargestError, LargestError) : 0);
    }

    /// <inheritdoc/>
    public ReturnDistribution Distribution(int bar)
    {
        var (weight, own) = Calibration();
        var point = Point(bar);
        var unit = Unit(bar);
        var baseline = view.Volatility.StandardDeviation(bar) * Math.Sqrt(horizon);
        var quantiles = new double[Quantiles.Count];
        for (var k = 0; k < quantiles.Length; k++)
        {
            // A mean of quantiles at each level: two sets in order give a set in order. The centre is shrunk as well: a
            // model that has not been seen to err cannot be trusted to know the direction either.
            quantiles[k] = weight * (point + unit * own[k]) + (1 - weight) * baseline * StandardNormal.Scores[k];
            if (k > 0) quantiles[k] = Math.Max(quantiles[k], quantiles[k - 1]);
        }

        return new ReturnDistribution(horizon, new Quantiles<double>(quantiles), point);
    }

    /// <inheritdoc/>
    public void Write(BinaryWriter writer)
    {
        learner.Write(writer);
        var (weight, own) = Calibration();
        writer.Write(weight);
        foreach (var q in own) writer.Write(q);
    }

    private (double Weight, double[] Quantiles) Calibration()
    {
        if (storedWeight is { } weight) return (weight, storedQuantiles);
        var own = new double[Quantiles.Count];
        if (errors.Count == 0) return (0, own);
        for (var k = 0; k < own.Length; k++) own[k] = errors.Quantile(Quantiles.Levels[k]);
        var windows = Math.Min(errors.Count, (double)errors.Count * Stride / horizon);
        return (windows / (windows + PriorWindows), own);
    }

    private double Point(int bar)
    {
        var limit = LargestPoint * view.Volatility.StandardDeviation(bar) * Math.Sqrt(horizon);
        return Math.Clamp(learner.Point(bar), -limit, limit);
    }

    private double Unit(int bar) => view.Volatility.Trailing(bar, horizon) * Math.Sqrt(horizon);
}
