using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Trainers.FastTree;
using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Features;
using OrleansStock.MarketData;
using OrleansStock.MarketData.Csv;

namespace OrleansStock.Benchmarks;

/// <summary>
/// What Microsoft.ML makes of the work of <c>linear</c> and <c>mlp</c>: SDCA on the inputs of the one, trees (FastTree) on those of the
/// other, for it has no neural regression; fitted anew at each origin on the same labels, one thread.
/// </summary>
internal static class MlNetPeers
{
    private const int FirstOrigin = 750, Stride = 21, Period = 10, Window = 1260, FewestLinear = 120, FewestMlp = 200;

    private const float BiasRate = 0.01f, Ridge = 0.01f;

    /// <summary>Times both and writes what their points are worth beside ours.</summary>
    /// <param name="prices">A file of prices.</param>
    /// <param name="every">They are fitted at every so-manieth origin only, and their time is scaled to all of them.</param>
    /// <param name="output">Takes a table.</param>
    public static void Run(string prices, int every, TextWriter output)
    {
        var series = new PriceSeries(Symbol.Parse(Path.GetFileNameWithoutExtension(prices)), [.. CsvBars.ReadFile(prices).Bars], PriceColumn.AdjustedClose);
        int[] all = [.. Enumerable.Range(0, series.Count).Where(bar => bar >= FirstOrigin && (bar - FirstOrigin) % Stride == 0)];
        int[] few = [.. all.Where((_, i) => i % every == 0)];
        double[] logs = [.. series.Prices.ToArray().Select(price => Math.Log(price))];
        var ema = ExponentialMovingAverage.Compute(series.Prices, Period);
        double[] gap = [.. ema.Select((average, i) => Math.Log(average / series.Prices[i]))];
        var rsi = WilderRsi.Compute(series.Prices, Period);

        output.WriteLine("| model | horizon | outcomes | last price | Microsoft.ML | ours | seconds of Microsoft.ML | of ours |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|");
        Compare("linear", (first, bar) => [(float)gap[bar]], h => (Period - 1, Math.Max(FewestLinear, h)), int.MaxValue, Linear);
        Compare("mlp", (first, bar) => [(float)(logs[bar] - logs[first]), (float)rsi[bar]], h => (Period, Math.Max(FewestMlp, Math.Min(h, Window))),
            Window, Trees);

        void Compare(
            string id, Func<int, int, float[]> inputs, Func<int, (int First, int Fewest)> labels, int window, Func<MLContext, IEstimator<ITransformer>> trainer)
        {
            var model = ForecastModels.Find(id)!;
            model.WalkForward(series, all, ForecastModels.Horizons);
            var before = Environment.CpuUsage.TotalTime;
            var ours = model.WalkForward(series, all, ForecastModels.Horizons);
            var mine = (Environment.CpuUsage.TotalTime - before).TotalSeconds / ForecastModels.Horizons.Count;
            for (var h = 0; h < ForecastModels.Horizons.Count; h++)
            {
                var horizon = ForecastModels.Horizons[h];
                double last = 0, theirs = 0, own = 0;
                var outcomes = 0;
                before = Environment.CpuUsage.TotalTime;
                foreach (var origin in few)
                {
                    var (begin, fewest) = labels(horizon);
                    var end = origin - horizon + 1;
                    var first = Math.Max(begin, window == int.MaxValue ? begin : end - window);
                    if (end - first < fewest) continue;
                    var point = Point(trainer, [.. Enumerable.Range(first, end - first).Select(
                        bar => new Row { Features = inputs(first, bar), Label = (float)(logs[bar + horizon] - logs[bar]) })], inputs(first, origin));
                    if (origin + horizon >= series.Count) continue;
                    var came = logs[origin + horizon] - logs[origin];
                    outcomes++;
                    last += Math.Abs(came);
                    theirs += Math.Abs(came - point);
                    own += Math.Abs(came - ours[Array.IndexOf(all, origin)].Horizons[h].Point);
                }

                var seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds * all.Length / few.Length;
                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"| `{id}` | {horizon} | {outcomes} | {last / outcomes:F5} | {theirs / outcomes:F5} | {own / outcomes:F5} | {seconds:F1} | {mine:F4} |"));
            }
        }
    }

    /// <remarks>With its defaults SDCA ends with weights that are not finite on these labels.</remarks>
    private static IEstimator<ITransformer> Linear(MLContext context) =>
        context.Transforms.NormalizeMeanVariance("Features", fixZero: false).Append(
            context.Regression.Trainers.Sdca(new SdcaRegressionTrainer.Options { NumberOfThreads = 1, BiasLearningRate = BiasRate, L2Regularization = Ridge }));

    private static IEstimator<ITransformer> Trees(MLContext context) =>
        context.Regression.Trainers.FastTree(new FastTreeRegressionTrainer.Options { NumberOfThreads = 1 });

    private static double Point(Func<MLContext, IEstimator<ITransformer>> trainer, Row[] rows, float[] now)
    {
        var context = new MLContext(seed: 1);
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, now.Length);
        var model = trainer(context).Fit(context.Data.LoadFromEnumerable(rows, schema));
        var scored = model.Transform(context.Data.LoadFromEnumerable([new Row { Features = now }], schema));
        return scored.GetColumn<float>("Score").Single();
    }

    private sealed class Row
    {
        public float[] Features { get; set; } = [];

        public float Label { get; set; }
    }
}
