using System.Globalization;
using OrleansStock.Forecasting;
using OrleansStock.MarketData;
using OrleansStock.MarketData.Csv;

namespace OrleansStock.Benchmarks;

/// <summary>
/// Our side of <c>Benchmarks/peers/run.sh</c>: the walk-forward of a model over a file, timed. Processor time of the whole
/// process on either side: what else runs on the machine does not count, what the runtime does beside the work does.
/// </summary>
internal static class PeerTimings
{
    private const int Runs = 5;

    /// <summary>Times the models and writes their points, so that the other side can see that both did the same.</summary>
    /// <param name="prices">A file of prices.</param>
    /// <param name="points">Takes one line per forecast: model, horizon, bar of the origin, point in log return.</param>
    /// <param name="output">Takes one line per model: model, origins, processor seconds of the first run, median of the later ones.</param>
    public static void Run(string prices, string points, TextWriter output)
    {
        var series = new PriceSeries(Symbol.Parse(Path.GetFileNameWithoutExtension(prices)), [.. CsvBars.ReadFile(prices).Bars], PriceColumn.AdjustedClose);
        var origins = Enumerable.Range(0, series.Count).Where(bar => bar >= 750 && (bar - 750) % 21 == 0).ToArray();
        using var file = new StreamWriter(points);
        foreach (var id in new[] { "linear", "mlp", "theta", "arima" })
        {
            var model = ForecastModels.Find(id)!;
            var seconds = new double[Runs + 1];
            IReadOnlyList<Forecast> forecasts = [];
            for (var run = 0; run <= Runs; run++)
            {
                var before = Environment.CpuUsage.TotalTime;
                forecasts = model.WalkForward(series, origins, ForecastModels.Horizons);
                seconds[run] = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
            }

            var first = seconds[0];
            var later = seconds[1..];
            Array.Sort(later);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{id} {origins.Length} {first:F4} {later[Runs / 2]:F4}"));
            for (var i = 0; i < origins.Length; i++)
                foreach (var d in forecasts[i].Horizons)
                    file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{id},{d.LeadTime},{origins[i]},{d.Point:R}"));
        }
    }
}
