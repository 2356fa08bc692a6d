using OrleansStock.WebFrontend.Words;

namespace OrleansStock.WebFrontend.Records;

/// <summary>A part of the live record as a page shows it.</summary>
/// <param name="Caption">What the table is of.</param>
/// <param name="Scores">Its rows; of one model each has its own horizon, else each its own model.</param>
/// <param name="OfOneModel">Whether all rows are of one model: then its ranges by volatility and its histograms are shown too.</param>
public sealed record LiveRecordWords(string Caption, IReadOnlyList<LiveScore> Scores, bool OfOneModel)
{
    /// <summary>What is said where no prediction has come due.</summary>
    /// <param name="what">What the predictions are of, such as "of MSFT with Ensemble".</param>
    /// <param name="firstDue">The date on which the first one comes due; null where none waits or it is not known.</param>
    /// <param name="ofAll">Which ones that date is of, such as "with any model".</param>
    /// <param name="horizon">Trading days until one that is recorded now comes due.</param>
    /// <param name="pace">Days of the calendar that a trading day takes.</param>
    public static string None(string what, DateOnly? firstDue, string ofAll, int horizon, double pace = TradingPace.Usual) => firstDue is { } day
        ? $"No recorded prediction {what} has come due yet: the first {ofAll} is due on {Display.Date(day)}."
        : $"No recorded prediction {what} has come due yet. One that you record now comes due in {horizon} trading days ({Display.RoughSpan(horizon, pace)}).";

    /// <summary>A share with the binomial error beside it, such as <c>91.2 % ± 2.1</c>.</summary>
    /// <param name="range">How often a range held.</param>
    public static string Held(RangeHeld range)
    {
        ArgumentNullException.ThrowIfNull(range);
        return $"{Display.Share(range.Share)} ± {Display.Number(100 * range.StandardError, 1)}";
    }
}
