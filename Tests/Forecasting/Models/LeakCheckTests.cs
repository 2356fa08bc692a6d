using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Models.RandomWalk;

namespace OrleansStock.Tests.Forecasting.Models;

/// <summary>Proves that the leak test can fail.</summary>
public sealed class LeakCheckTests
{
    [Fact]
    public void FirstDifference_ModelThatSeesOneFutureBar_FindsIt() =>
        Assert.NotNull(LeakCheck.FirstDifference(new Leaker(), GeneratedSeries.Garch(600), 400, [10, 60]));

    [Fact]
    public void FirstDifference_HonestModel_FindsNothing() =>
        Assert.Null(LeakCheck.FirstDifference(new RandomWalkModel(), GeneratedSeries.Garch(600), 400, [10, 60]));

    /// <summary>The random walk, moved by a hundredth of the next day's return where there is a next day.</summary>
    private sealed class Leaker : IForecastModel
    {
        private readonly RandomWalkModel honest = new();

        public string Id => "leaker";

        public int Version => 1;

        public string Name => "Leaker";

        public string Description => "Looks one bar ahead.";

        public string RangeOrigin => honest.RangeOrigin;

        public int MinimumBars => honest.MinimumBars;

        public ModelFit Fit(PriceSeries series, IReadOnlyList<int> horizons, Action<double>? progress = null, CancellationToken cancellationToken = default) =>
            honest.Fit(series, horizons, progress, cancellationToken);

        public Forecast Forecast(ModelFit fit, PriceSeries series) => honest.Forecast(fit, series);

        public IReadOnlyList<Forecast> WalkForward(
            PriceSeries series, IReadOnlyList<int> origins, IReadOnlyList<int> horizons,
            Action<double>? progress = null, CancellationToken cancellationToken = default) =>
            [.. honest.WalkForward(series, origins, horizons, progress, cancellationToken).Select((forecast, i) => forecast with
            {
                Horizons = [.. forecast.Horizons.Select(d => d with { Point = d.Point + Peek(series, origins[i]) })],
            })];

        private static double Peek(PriceSeries series, int origin) =>
            origin + 1 < series.Count ? 0.01 * Math.Log(series.Prices[origin + 1] / series.Prices[origin]) : 0;
    }
}
