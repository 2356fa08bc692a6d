using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Scoring;
using OrleansStock.Forecasting.Views;

namespace OrleansStock.Backtest.Leaderboards;

/// <summary>One model at one horizon over all symbols.</summary>
/// <param name="ModelId">The model's id.</param>
/// <param name="Score">The scores over all forecasts.</param>
/// <param name="Tickers">On how many symbols.</param>
/// <param name="Better">Share of symbols with skill, 0..1.</param>
/// <param name="BelowQuantile">Share of outcomes below each of the nine quantiles, 0..1: the levels themselves where the model is calibrated.</param>
/// <param name="Pit">Share of outcomes in each tenth of the forecast distribution (probability integral transform), 0..1: a
/// tenth each where the model is calibrated.</param>
public sealed record LeaderboardRow(string ModelId, HorizonScore Score, int Tickers, double Better, IReadOnlyList<double> BelowQuantile,
    IReadOnlyList<double> Pit)
{
    /// <summary>How many bars the histogram has.</summary>
    public const int PitBins = ForecastOdds.Tenths;

    /// <summary>Scores one model at one horizon.</summary>
    /// <param name="tickers">Its forecasts on each symbol, at least one.</param>
    public static LeaderboardRow Of(IReadOnlyList<TickerScores> tickers)
    {
        ArgumentNullException.ThrowIfNull(tickers);
        var (modelId, horizon) = (tickers[0].ModelId, tickers[0].Horizon);
        ScoredForecast[] all = [.. tickers.SelectMany(t => t.Forecasts)];
        // A millionth is rounding, not skill.
        var better = tickers.Count(t => HorizonScorer.Score(modelId, horizon, t.Forecasts, t.IndependentWindows).CrpsSkill > 1e-6) / (double)tickers.Count;
        var below = new double[Quantiles.Count];
        var pit = new double[PitBins];
        foreach (var f in all)
        {
            for (var k = 0; k < below.Length; k++)
                if (f.Actual < f.Distribution.LogReturns.AsSpan()[k]) below[k] += 1.0 / all.Length;
            pit[ForecastOdds.TenthOf(f.Distribution, f.Actual)] += 1.0 / all.Length;
        }

        var score = HorizonScorer.Score(modelId, horizon, all, tickers.Max(t => t.IndependentWindows));
        return new LeaderboardRow(modelId, score, tickers.Count, better, below, pit);
    }
}
