using OrleansStock.GrainInterfaces;
using OrleansStock.WebFrontend.Words;

namespace OrleansStock.WebFrontend.Horizons;

/// <summary>What is said about a horizon of somebody's own: which day it is, and how far the model's record reaches.</summary>
internal static class HorizonWords
{
    /// <summary>Which day is meant.</summary>
    /// <param name="horizon">The horizon.</param>
    /// <param name="origin">Date of the last bar used.</param>
    /// <param name="asked">The date that was asked for; null where days were.</param>
    public static string Day(PriceDistribution horizon, DateOnly origin, DateOnly? asked)
    {
        ArgumentNullException.ThrowIfNull(horizon);
        var day = Display.Date(horizon.ExpectedDate);
        var days = Display.Days(horizon.LeadTime, (double)(horizon.ExpectedDate.DayNumber - origin.DayNumber) / horizon.LeadTime);
        // Beyond the holidays that are known, nobody knows the exchange's calendar.
        var (about, by) = horizon.ExpectedDateIsHabit ? ("about ", "judging by its trading days so far") : ("", "by the exchange’s calendar");
        if (asked is null) return $"{days} after {Display.Date(origin)} is {about}{day}, {by}.";
        return asked == horizon.ExpectedDate
            ? $"{day} is {about}{days} after {Display.Date(origin)}, {by}."
            : $"The exchange is not expected to trade on {Display.Date(asked.Value)}. The last trading day before it is {day}, {about}{days} after "
                + $"{Display.Date(origin)}{(horizon.ExpectedDateIsHabit ? ", " + by : "")}.";
    }

    /// <summary>How the model's record bears on the horizon; null where the model is judged there, or has no record.</summary>
    /// <param name="days">Trading days.</param>
    /// <param name="scorecard">The model's record on the ticker; null where there is none.</param>
    public static string? Record(int days, TickerScorecard? scorecard)
    {
        var near = Nearest(days, scorecard);
        if (near.Count == 0 || near[^1].Horizon == days) return null;
        // Where the history is too short for a record there is no share to tell.
        var known = near.Where(h => h.Coverage90 is not null).ToList();
        var held = string.Join(" and ", known.Select(h => Display.Share(h.Coverage90)));
        if (near.Count == 1)
        {
            return $"The range is that after {near[0].Horizon} trading days, narrowed with the square root of time"
                + (known.Count == 0 ? ", where the model has no record yet." : $"; there the 90 % range has held {held} of the outcomes. "
                    + "The model has no record of its own at a shorter horizon.");
        }

        var between = $"The range lies between those after {near[0].Horizon} and {near[1].Horizon} trading days";
        return known.Count switch
        {
            0 => $"{between}, where the model has no record yet.",
            1 => $"{between}; after {known[0].Horizon} the 90 % range has held {held} of the outcomes, and elsewhere the model has no record yet.",
            _ => $"{between}, where the 90 % ranges have held {held} of the outcomes. The model has no record of its own in between.",
        };
    }

    /// <summary>The horizons of a record around a number of days: that one itself, or the one before, if any, and the one after.</summary>
    /// <param name="days">Trading days.</param>
    /// <param name="scorecard">The model's record on the ticker; null where there is none.</param>
    public static IReadOnlyList<HorizonScorecard> Nearest(int days, TickerScorecard? scorecard)
    {
        if (scorecard?.Horizons.FirstOrDefault(h => h.Horizon >= days) is not { } next) return [];
        return next.Horizon > days && scorecard.Horizons.LastOrDefault(h => h.Horizon < days) is { } before ? [before, next] : [next];
    }
}
