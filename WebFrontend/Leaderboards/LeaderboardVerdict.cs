using OrleansStock.Forecasting;
using OrleansStock.WebFrontend.Words;

namespace OrleansStock.WebFrontend.Leaderboards;

/// <summary>What a leaderboard says, in words. Each sentence follows from its numbers and changes with them.</summary>
public static class LeaderboardVerdict
{
    private const string Better = "better";
    private const string Worse = "worse";

    /// <summary>The sentences about the ranges, one per horizon.</summary>
    public static IReadOnlyList<string> OfRanges(Leaderboard board)
    {
        ArgumentNullException.ThrowIfNull(board);
        return [.. board.Horizons.Select(horizon => OfRanges(board, horizon))];
    }

    /// <summary>Whether any model tells up from down better than somebody who always says "up"; null where that was not measured.</summary>
    public static string? OfDirection(Leaderboard board)
    {
        ArgumentNullException.ThrowIfNull(board);
        var rows = Known(board).Where(r => r is { DirectionHitRate: not null, AlwaysUpHitRate: not null }).ToList();
        if (rows.Count == 0) return null;
        var best = rows.GroupBy(r => r.Horizon).Select(g => g.MaxBy(r => r.DirectionHitRate)!).OrderBy(r => r.Horizon).ToList();
        // As far as the shares are shown: 71.8 % beside 71.8 % is no difference to a reader.
        var beating = rows.Where(r => Display.Share(r.DirectionHitRate) != Display.Share(r.AlwaysUpHitRate) && r.DirectionHitRate > r.AlwaysUpHitRate)
            .OrderBy(r => r.Horizon).ToList();
        if (beating.Count == 0)
        {
            var right = string.Join("; ", best.Select(r =>
                $"at {r.Horizon} trading days the best is right {Display.Share(r.DirectionHitRate)} of the time, "
                + $"“always up” {Display.Share(r.AlwaysUpHitRate)}"));
            return $"No model beats “always up” in direction: {right}. A forecast here says how far a price may move, not which way.";
        }

        var names = string.Join("; ", beating.Select(r =>
            $"{Display.ModelName(r.Model)} at {r.Horizon} trading days ({Display.Share(r.DirectionHitRate)} right, "
            + $"“always up” {Display.Share(r.AlwaysUpHitRate)})"));
        return $"In direction, these were right more often than “always up”: {names}. All other models were not.";
    }

    /// <summary>What the 90 % ranges of all models held; null where that was not measured.</summary>
    public static string? OfCoverage(Leaderboard board)
    {
        ArgumentNullException.ThrowIfNull(board);
        var rows = Known(board).Where(r => r.Coverage90 is not null).ToList();
        if (rows.Count == 0) return null;
        var (least, most) = (rows.MinBy(r => r.Coverage90)!, rows.MaxBy(r => r.Coverage90)!);
        return $"The 90 % ranges held between {Display.Share(least.Coverage90)} ({Display.ModelName(least.Model)}, {least.Horizon} trading days) and "
            + $"{Display.Share(most.Coverage90)} ({Display.ModelName(most.Model)}, {most.Horizon} trading days) of the outcomes.";
    }

    private static string OfRanges(Leaderboard board, int horizon)
    {
        var rows = Known(board).Where(r => r.Horizon == horizon && r.Model != board.Baseline).ToList();
        var baseline = $"the {Display.ModelName(board.Baseline).ToLowerInvariant()}";
        var better = rows.Where(r => r.Verdict == Better).OrderByDescending(r => r.CrpsSkill).ToList();
        var sentence = better.Count switch
        {
            0 => $"no model gives better ranges than {baseline}, beyond what luck explains.",
            1 => $"only {Display.ModelName(better[0].Model)} gives better ranges than {baseline}, by {Display.Share(better[0].CrpsSkill)}.",
            _ => $"{better.Count} of {rows.Count} models give better ranges than {baseline}; the best is "
                + $"{Display.ModelName(better[0].Model)}, by {Display.Share(better[0].CrpsSkill)}.",
        };
        var worse = rows.Where(r => r.Verdict == Worse).Select(r => Display.ModelName(r.Model)).ToList();
        return worse.Count == 0 ? sentence : $"{sentence} Worse than {baseline}: {string.Join(", ", worse)}.";
    }

    // A model that the site no longer has is not spoken of.
    private static IEnumerable<LeaderboardRow> Known(Leaderboard board) => board.Rows.Where(r => ForecastModels.Find(r.Model) is not null);
}
