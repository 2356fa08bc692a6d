using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Calibration;
using OrleansStock.Forecasting.Models.BoostedTrees;
using OrleansStock.Forecasting.Models.Lstm;

namespace OrleansStock.Backtest.Training;

/// <summary>One ticker as the network reads it: the inputs of each day, and what came.</summary>
internal sealed class LstmTape
{
    /// <summary>The first bar at which every input is there.</summary>
    public const int FirstBar = 270;

    /// <summary>How many days a forecast looks back over, and a window warms up.</summary>
    public const int Warmup = LstmInputs.Warmup;

    /// <summary>Outcomes are standardised every so many bars, for windows that overlap more say little that is new.</summary>
    private const int Stride = 5;

    private readonly DateOnly[] dates;
    private readonly int[] horizons;
    private readonly double[] longRuns, returns, excess;

    /// <summary>Reads a series.</summary>
    public LstmTape(PriceSeries series, ICalibrationSource pool, IReadOnlyList<int> horizons)
    {
        this.horizons = [.. horizons];
        dates = [.. series.Bars.ToArray().Select(b => b.Date)];
        var design = new LstmDesign(series, pool);
        var outcomes = new VolatilityDesign(series, pool);
        Days = new double[Math.Max(1, series.Count) * LstmInputs.Names.Count];
        excess = new double[series.Count * horizons.Count];
        returns = new double[series.Count * horizons.Count];
        longRuns = new double[series.Count];
                for (var bar = FirstBar; bar < series.Count; bar++)
        {
            design.Fill(bar, Days.AsSpan(bar * LstmInputs.Names.Count, LstmInputs.Names.Count));
            longRuns[bar] = outcomes.LongRun(bar);
            for (var h = 0; h < horizons.Count && bar + horizons[h] < series.Count; h++)
            {
                excess[bar * horizons.Count + h] = outcomes.Excess(bar, horizons[h]);
                returns[bar * horizons.Count + h] = outcomes.Return(bar, horizons[h]);
            }
        }
    }

    /// <summary>The inputs, day by day.</summary>
    public double[] Days { get; }

    /// <summary>The first bar of a year or later; as many as there are bars where there is none.</summary>
    public int FirstOf(int year)
    {
        var place = Array.BinarySearch(dates, new DateOnly(year, 1, 1));
        return place >= 0 ? place : ~place;
    }

    /// <summary>How many outcomes were known before a bar, and the day on which the last of them was.</summary>
    public (int Rows, DateOnly Through) Known(int before)
    {
        var rows = horizons.Sum(h => Math.Max(0, before - h - FirstBar));
        return (rows, rows == 0 ? default : dates[before - 1]);
    }

    /// <summary>Lets a network, which has seen nothing of it, forecast a part of the tape as the service would, and adds the outcomes to shapes.</summary>
    /// <param name="network">The network.</param>
    /// <param name="from">The first bar.</param>
    /// <param name="end">The first bar after the last.</param>
    /// <param name="shapes">One per horizon.</param>
    public void AddOutcomes(LstmNetwork network, int from, int end, IReadOnlyList<PooledShape> shapes)
    {
        double[] hidden = new double[network.Units], cell = new double[network.Units], gates = new double[network.Activations];
        for (var bar = Math.Max(FirstBar, from - Warmup); bar < end; bar++)
        {
            var day = Days.AsSpan(bar * network.Inputs, network.Inputs);
            network.Step(day, hidden, cell, gates);
            if (bar < from || bar % Stride != 0) continue;
            for (var h = 0; h < horizons.Length && bar + horizons[h] < dates.Length; h++)
                shapes[h].Add(dates[bar + horizons[h]], returns[bar * horizons.Length + h], longRuns[bar] + network.Output(h, day, hidden));
        }
    }

    /// <summary>Copies what was known of a window's outcomes before a bar; the window's first days, which only warm up, have none.</summary>
    public void Targets(int from, int first, int end, int before, Span<double> targets)
    {
        targets.Fill(double.NaN);
        for (var bar = Math.Max(from, first); bar < end; bar++)
        {
            for (var h = 0; h < horizons.Length && bar + horizons[h] < before; h++)
                targets[(bar - from) * horizons.Length + h] = excess[bar * horizons.Length + h];
        }
    }
}
