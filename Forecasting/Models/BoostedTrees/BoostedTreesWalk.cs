using OrleansStock.Forecasting.Scoring;

namespace OrleansStock.Forecasting.Models.BoostedTrees;

/// <summary>
/// Learns the quantiles of the return over the horizon in units of the volatility expected on its day, once a year, and
/// forecasts at each bar from the bar's own features.
/// </summary>
internal sealed class BoostedTreesWalk : IHorizonWalk
{
    /// <summary>Every fifth bar is an observation: overlapping windows add little.</summary>
    private const int Stride = 5;

    /// <summary>The first bar that counts; before it most features are still empty.</summary>
    private const int FirstBar = 60;

    /// <summary>How far back observations reach, in bars: twenty years.</summary>
    private const int Window = 5040;

    /// <summary>Bars of the grid from one fit to the next: a year, of which the 4th is the first.</summary>
    private const int GridSteps = 12, FirstStep = 3;

    /// <summary>The fewest observations to learn from, and the fewest to choose features on.</summary>
    private const int Fewest = 40, FewestEarlier = 60, FewestLater = 30;

    /// <summary>The last part of the window, as one of so many, judges the features.</summary>
    private const int JudgingPart = 3;

    /// <summary>How many independent windows weigh as much as the random walk's Normal range.</summary>
    private const double PriorWindows = 20;

    /// <summary>Where outcomes are cut, in standard deviations, as a stock that wakes after years of one price would count for ever.</summary>
    private const double LargestOutcome = 8;

    private readonly SeriesView view;
    private readonly int horizon;
    private BinnedFeatures? table;
    private BoostedQuantile[] quantiles = [];
    private int[] features = [];
    private double weight;
    private int last;

    /// <summary>Begins at bar 0.</summary>
    public BoostedTreesWalk(SeriesView view, int horizon)
    {
        this.view = view;
        this.horizon = horizon;
    }

    /// <inheritdoc/>
    public void Advance(int bar)
    {
        last = bar;
        if (ScoringGrid.Contains(bar) && bar / ScoringGrid.Step % GridSteps == FirstStep) Learn(bar);
    }

    /// <inheritdoc/>
    public ReturnDistribution Distribution(int bar)
    {
        var baseline = view.Volatility.StandardDeviation(bar) * Math.Sqrt(horizon);
        var unit = Unit(bar);
        var own = new double[Quantiles.Count];
        if (table is not null)
        {
            var row = table.Row(Columns, bar);
            for (var k = 0; k < own.Length; k++) own[k] = quantiles[k].Value(row);
            // Nine separate sums can cross; sorted they are nearer to the truth in every case (Chernozhukov,
            // Fernandez-Val and Galichon, "Quantile and probability curves without crossing", 2010).
            Array.Sort(own);
        }

        for (var k = 0; k < own.Length; k++) own[k] = weight * unit * own[k] + (1 - weight) * baseline * StandardNormal.Scores[k];
        for (var k = 1; k < own.Length; k++) own[k] = Math.Max(own[k], own[k - 1]);
        return Distribution(horizon, new Quantiles<double>(own), features);
    }

    /// <inheritdoc/>
    public void Write(BinaryWriter writer)
    {
        foreach (var q in Distribution(last).LogReturns) writer.Write(q);
        for (var f = 0; f < FeatureTable.Names.Count; f++) writer.Write((byte)(f < features.Length ? features[f] : byte.MaxValue));
    }

    /// <summary>A forecast with the names of its features; the point is the median.</summary>
    public static ReturnDistribution Distribution(int horizon, Quantiles<double> logReturns, int[] features) =>
        new(horizon, logReturns, logReturns.Median) { Inputs = Array.ConvertAll(features, f => FeatureTable.Names[f]) };

    private void Learn(int bar)
    {
        // Only resolved outcomes: those of observations at least a horizon ago.
        var rows = new List<int>();
        for (var at = Math.Max(FirstBar, bar - Window) / Stride * Stride; at + horizon <= bar; at += Stride)
            if (at >= FirstBar && Unit(at) > 0) rows.Add(at);
        if (rows.Count < Fewest) return;

        var outcomes = new double[bar + 1];
        foreach (var at in rows) outcomes[at] = Math.Clamp((view.LogPrices[at + horizon] - view.LogPrices[at]) / Unit(at), -LargestOutcome, LargestOutcome);
        var later = rows.GetRange(rows.Count - rows.Count / JudgingPart, rows.Count / JudgingPart).ToArray();
        // Purged: each earlier outcome was resolved before the first later observation began.
        var earlier = rows.Where(at => at + horizon <= later[0]).ToArray();
        var (columns, trees) = (Columns, 0);
        features = [];
        if (earlier.Length >= FewestEarlier && later.Length >= FewestLater) (features, trees) = FeatureElimination.Choose(columns, outcomes, earlier, later);

        table = new BinnedFeatures(columns, [.. rows]);
        var known = rows.ConvertAll(at => outcomes[at]).ToArray();
        quantiles = new BoostedQuantile[Quantiles.Count];
        var ignored = new double[columns.Count];
        for (var k = 0; k < quantiles.Length; k++)
        {
            quantiles[k] = new BoostedQuantile(known, Quantiles.Levels[k]);
            for (var t = 0; t < trees; t++) quantiles[k].Add(table, features, ignored);
        }

        var windows = (double)rows.Count * Stride / horizon;
        weight = Math.Min(windows, rows.Count) / (Math.Min(windows, rows.Count) + PriorWindows);
    }

    private IReadOnlyList<double[]> Columns => view.Shared(v => new FeatureTable(v)).Columns;

    private double Unit(int bar) => view.Volatility.Trailing(bar, horizon) * Math.Sqrt(horizon);
}
