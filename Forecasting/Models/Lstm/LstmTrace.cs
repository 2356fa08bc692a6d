using OrleansStock.Forecasting.Calibration;

namespace OrleansStock.Forecasting.Models.Lstm;

/// <summary>
/// What the networks say of a series, bar by bar, as the walks ask. On the first bar that a vintage serves it looks back over the
/// last days once, so that what it remembers is its own.
/// </summary>
/// <param name="view">The series.</param>
/// <param name="file">The networks.</param>
/// <param name="calibration">The state of all tickers, as it was known on each day.</param>
internal sealed class LstmTrace(SeriesView view, LstmModelFile file, ICalibrationSource calibration)
{
    private readonly int inputs = LstmInputs.Names.Count, outputs = file.Manifest.Horizons.Count;
    private readonly double[] days = new double[view.LogPrices.Length * LstmInputs.Names.Count];
    private readonly double[] said = new double[view.LogPrices.Length * file.Manifest.Horizons.Count];
    private readonly double[] hidden = new double[file.Manifest.Units], cell = new double[file.Manifest.Units], gates = new double[4 * file.Manifest.Units];
    private LstmVintage? current;
    private int read, done;

    /// <summary>The vintage that serves a bar; null where there was none yet.</summary>
    public LstmVintage? Vintage(int bar) => file.At(view.Series.Bars[bar].Date);

    /// <summary>Natural logarithm of the volatility that the network of a bar's year expects, less the long-run level.</summary>
    /// <param name="bar">The bar, 1 or more, of a day that a vintage serves.</param>
    /// <param name="output">The place of the horizon.</param>
    public double Excess(int bar, int output)
    {
        while (done < bar) Take(++done);
        return said[bar * outputs + output];
    }

    private void Take(int bar)
    {
        if (Vintage(bar) is not { } vintage) return;
        if (vintage != current)
        {
            current = vintage;
            Array.Clear(hidden);
            Array.Clear(cell);
            for (var before = Math.Max(1, bar - LstmInputs.Warmup); before < bar; before++) vintage.Network.Step(Day(before), hidden, cell, gates);
        }

        var day = Day(bar);
        vintage.Network.Step(day, hidden, cell, gates);
        for (var o = 0; o < outputs; o++) said[bar * outputs + o] = vintage.Network.Output(o, day, hidden);
    }

    private ReadOnlySpan<double> Day(int bar)
    {
        if (read == 0) read = Math.Max(1, bar);
        for (; read <= bar; read++)
            LstmInputs.Fill(view, read, calibration.AsOf(view.Series.Bars[read].Date).Market, days.AsSpan(read * inputs, inputs));
        return days.AsSpan(bar * inputs, inputs);
    }
}
