using OrleansStock.Forecasting.Calibration;
using OrleansStock.Forecasting.Models.RandomWalk;

namespace OrleansStock.Forecasting.Models.Pooled;

/// <summary>Forecasts a series by a model that was trained on many tickers, corrected by the ticker's own record.</summary>
internal sealed class PooledWalk : IHorizonWalk
{
    /// <summary>From so many bars on the forecast is the model's own: a year, after which every input is there.</summary>
    private const int FullBars = RandomWalkModel.FewestBars + 252;

    private readonly SeriesView view;
    private readonly ICalibrationSource calibration;
    private readonly int horizon;
    private readonly IPooledForecast forecast;
    private readonly IReadOnlyList<string> inputs;
    private readonly OwnRecord record;
    private int last;

    /// <summary>Begins at bar 0.</summary>
    /// <param name="view">The series.</param>
    /// <param name="calibration">The state of all tickers, as it was known on each day.</param>
    /// <param name="horizon">Trading days ahead.</param>
    /// <param name="forecast">What the trained model says.</param>
    /// <param name="inputs">The names of the inputs of which it selects, up to 255: a stored forecast holds their places.</param>
    public PooledWalk(SeriesView view, ICalibrationSource calibration, int horizon, IPooledForecast forecast, IReadOnlyList<string> inputs)
    {
        (this.view, this.calibration, this.horizon, this.forecast, this.inputs) = (view, calibration, horizon, forecast, inputs);
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
        for (var f = 0; f < inputs.Count; f++)
            writer.Write(f < distribution.Inputs.Count ? PlaceOf(distribution.Inputs[f]) : byte.MaxValue);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static StoredWalk Read(BinaryReader reader, int horizon, IReadOnlyList<string> inputs)
    {
        var quantiles = new double[Quantiles.Count];
        for (var k = 0; k < quantiles.Length; k++) quantiles[k] = reader.ReadDouble();
        var order = reader.ReadBytes(inputs.Count);
        if (order.Length < inputs.Count) throw new EndOfStreamException();
        return new StoredWalk(Distribution(horizon, quantiles, [.. order.Where(f => f < inputs.Count).Select(f => inputs[f])]));
    }

    /// <summary>A forecast with the names of its inputs; the point is the median.</summary>
    private static ReturnDistribution Distribution(int horizon, double[] quantiles, IReadOnlyList<string> inputs)
    {
        var logReturns = new Quantiles<double>(quantiles);
        return new ReturnDistribution(horizon, logReturns, logReturns.Median) { Inputs = inputs };
    }

    private byte PlaceOf(string name)
    {
        byte place = 0;
        while (inputs[place] != name) place++;
        return place;
    }

    /// <summary>What the pooled model says before any correction, with the unit and the situation of the corrections.</summary>
    private double Expect(int bar, double[] quantiles, Span<double> situation)
    {
        var market = calibration.AsOf(view.Series.Bars[bar].Date).Market;
        OwnRecord.Describe(view.Inputs, bar, market, situation);
        return forecast.Fill(bar, market, quantiles);
    }
}
