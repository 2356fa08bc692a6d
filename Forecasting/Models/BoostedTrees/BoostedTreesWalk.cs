using OrleansStock.Forecasting.Calibration;
using OrleansStock.Forecasting.Models.Ensemble;
using OrleansStock.Forecasting.Models.RandomWalk;

namespace OrleansStock.Forecasting.Models.BoostedTrees;

/// <summary>Forecasts a series by the vintages of a model file, each bar by that of its year, corrected by the ticker's own record.</summary>
internal sealed class BoostedTreesWalk : IHorizonWalk
{
    /// <summary>From so many bars on the forecast is the trees' own: a year, after which every input is there.</summary>
    private const int FullBars = RandomWalkModel.FewestBars + 252;

    private readonly SeriesView view;
    private readonly ICalibrationSource calibration;
    private readonly int horizon;
    private readonly PooledForecast forecast;
    private readonly OwnRecord record;
    private int last;

    /// <summary>Begins at bar 0.</summary>
    public BoostedTreesWalk(SeriesView view, ICalibrationSource calibration, VolatilityModelFile file, int horizon)
    {
        (this.view, this.calibration, this.horizon) = (view, calibration, horizon);
        forecast = new PooledForecast(view, file, horizon);
        record = new OwnRecord(horizon);
    }

    /// <inheritdoc/>
    public void Advance(int bar)
    {
        last = bar;
        record.Learn(bar, view.LogPrices);
        if (!OwnRecord.Remembers(bar)) return;
        double[] quantiles = new double[Quantiles.Count], situation = new double[OwnRecord.Situations];
        var unit = Expect(bar, quantiles, situation);
        record.Expect(bar, quantiles, unit, situation);
    }

    /// <inheritdoc/>
    public ReturnDistribution Distribution(int bar)
    {
        var quantiles = new double[Quantiles.Count];
        Span<double> situation = stackalloc double[OwnRecord.Situations];
        var unit = Expect(bar, quantiles, situation);
        record.Correct(quantiles, unit, situation);
        var own = Math.Clamp((bar + 1.0 - RandomWalkModel.FewestBars) / (FullBars - RandomWalkModel.FewestBars), 0, 1);
        var baseline = view.Volatility.StandardDeviation(bar) * Math.Sqrt(horizon);
        for (var k = 0; k < quantiles.Length; k++) quantiles[k] = own * quantiles[k] + (1 - own) * baseline * StandardNormal.Scores[k];
        return Distribution(horizon, quantiles, forecast.Inputs(bar));
    }

    /// <inheritdoc/>
    public void Write(BinaryWriter writer)
    {
        var distribution = Distribution(last);
        foreach (var q in distribution.LogReturns) writer.Write(q);
        for (var f = 0; f < PooledInputs.Names.Count; f++)
            writer.Write((byte)(f < distribution.Inputs.Count ? VolatilityVintage.PlaceOf(distribution.Inputs[f]) : byte.MaxValue));
    }

    /// <summary>A forecast with the names of its inputs; the point is the median.</summary>
    public static ReturnDistribution Distribution(int horizon, double[] quantiles, IReadOnlyList<string> inputs)
    {
        var logReturns = new Quantiles<double>(quantiles);
        return new ReturnDistribution(horizon, logReturns, logReturns.Median) { Inputs = inputs };
    }

    /// <summary>What the pooled model says before any correction, with the unit and the situation of the corrections.</summary>
    private double Expect(int bar, double[] quantiles, Span<double> situation)
    {
        var market = calibration.AsOf(view.Series.Bars[bar].Date).Market;
        OwnRecord.Describe(view.Inputs, bar, market, situation);
        return forecast.Fill(bar, market, quantiles);
    }
}
