using OrleansStock.Forecasting.Calibration;
using OrleansStock.Forecasting.Models.BoostedTrees;

namespace OrleansStock.Forecasting.Models.Lstm;

/// <summary>What the network sees of a series, day by day: what it is trained from. What came, <see cref="VolatilityDesign"/> says.</summary>
/// <param name="series">The series.</param>
/// <param name="calibration">The state of all tickers, as it was known on each day.</param>
public sealed class LstmDesign(PriceSeries series, ICalibrationSource calibration)
{
    private readonly SeriesView view = new(series);

    /// <summary>The inputs of a day, one per name of <see cref="LstmInputs"/>.</summary>
    /// <param name="bar">Bar number, 1 or more.</param>
    /// <param name="inputs">Takes them.</param>
    public void Fill(int bar, Span<double> inputs) => LstmInputs.Fill(view, bar, calibration.AsOf(series.Bars[bar].Date).Market, inputs);
}
