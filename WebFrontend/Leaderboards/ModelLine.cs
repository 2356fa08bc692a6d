using System.Globalization;
using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Scoring;
using OrleansStock.GrainInterfaces;
using OrleansStock.WebFrontend.Words;

namespace OrleansStock.WebFrontend.Leaderboards;

/// <summary>How a model has done, in one line.</summary>
/// <param name="Model">The model.</param>
/// <param name="Words">The line; empty where nothing is known.</param>
/// <param name="IsWarning">Whether its range held too little, so that it is not recommended.</param>
public sealed record ModelLine(IForecastModel Model, string Words, bool IsWarning)
{
    /// <summary>How it has done on one ticker.</summary>
    public static ModelLine Of(IForecastModel model, TickerScorecard scorecard)
    {
        ArgumentNullException.ThrowIfNull(scorecard);
        var narrow = scorecard.Horizons.Where(HeldRange.IsTooNarrow).ToList();
        if (narrow.Count > 0)
        {
            var held = string.Join(", ", narrow.Select(h => $"{Display.Share(h.Coverage90)} at {h.Horizon} trading days"));
            return new ModelLine(model, $"not recommended here: its 90 % range held only {held}", true);
        }

        return Of(model, scorecard.Horizons.Select(h => (h.Horizon, Side(h.DieboldMariano, h.IndependentWindows, h.CrpsSkill), h.Coverage90)));
    }

    /// <summary>How it has done over all tickers.</summary>
    public static ModelLine Of(IForecastModel model, IReadOnlyList<LeaderboardRow> rows) =>
        Of(model, rows.Select(r => (r.Horizon, Side(r.DieboldMariano, r.IndependentWindows, r.CrpsSkill), r.Coverage90)));

    private static ModelLine Of(IForecastModel model, IEnumerable<(int Horizon, int Side, double? Held)> record)
    {
        var all = record.ToList();
        var held = all.Select(r => r.Held).OfType<double>().ToList();
        if (held.Count == 0) return new ModelLine(model, "", false);
        var (better, worse) = (all.Where(r => r.Side > 0).ToList(), all.Where(r => r.Side < 0).ToList());
        var skill = model.Id == ForecastModels.BaselineId ? "the baseline"
            : better.Count == 0 && worse.Count == 0 ? "no better than a random walk"
            : string.Join("; ", new[] { Say("better", better), Say("worse", worse) }.OfType<string>());
        var range = held.Min() == held.Max() ? Display.Share(held[0]) : $"{Display.Share(held.Min())} to {Display.Share(held.Max())}";
        return new ModelLine(model, $"{skill} · 90\u00a0% range held {range}", false);

        static string? Say(string word, List<(int Horizon, int Side, double? Held)> at) =>
            at.Count == 0 ? null
            : $"{word} than a random walk at {Display.List(at.Select(r => r.Horizon.ToString(CultureInfo.InvariantCulture)))} trading days";
    }

    private static int Side(double? statistic, double? windows, double? skill) =>
        statistic is not { } t ? 0 : Verdicts.Side(t, windows ?? double.PositiveInfinity) is var side && Math.Sign(skill ?? 0) == side ? side : 0;
}
