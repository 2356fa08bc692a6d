using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;

namespace OrleansStock.WebFrontend.Words;

/// <summary>What the page says about how a range came about.</summary>
/// <param name="Symbol">The symbol.</param>
/// <param name="ModelId">The model's id.</param>
/// <param name="Horizons">One explanation per horizon; empty where the range has no width.</param>
public sealed record RangeWords(Symbol Symbol, string ModelId, IReadOnlyList<RangeExplanation> Horizons)
{
    // A part that changes the width by less than this is not worth a word.
    private const double Little = 0.005;

    /// <summary>Where the model's range comes from; null for a model that the site no longer has.</summary>
    public string? RangeOrigin => ForecastModels.Find(ModelId)?.RangeOrigin;

    /// <summary>One horizon in words.</summary>
    public static string Describe(RangeExplanation e)
    {
        var (usual, now, width) = Widths(e);
        var days = Change(usual, now) is { } current
            ? $"The price has been moving {(now > usual ? "more" : "less")} than usual, which makes the range {current}"
            : "The price has been moving about as much as usual";
        var rest = Change(now, width) is { } calibration
            ? $"calibration on past outcomes makes it {calibration}"
            : "past outcomes call for no correction";
        var drift = Math.Abs(e.Drift) < Little / 10
            ? "at the last price"
            : $"{Display.Share(Math.Abs(Math.Exp(e.Drift) - 1))} {(e.Drift > 0 ? "above" : "below")} the last price";
        return $"{days}; {rest}. The median lies {drift}.";
    }

    /// <summary>
    /// How far the upper end of a 90 % range lies above its lower end, as a share of the lower one: for a price that moves as much as
    /// usual, as much as these days, and after calibration, which is the range itself.
    /// </summary>
    public static (double Usual, double Now, double Width) Widths(RangeExplanation e)
    {
        ArgumentNullException.ThrowIfNull(e);
        return (Share(e.LongRun), Share(e.LongRun + e.CurrentVolatility), Math.Exp(e.Width) - 1);

        static double Share(double logOfWidth) => Math.Exp(Math.Exp(logOfWidth)) - 1;
    }

    private static string? Change(double from, double to)
    {
        var change = to / from - 1;
        return Math.Abs(change) < Little ? null : $"{Display.Share(Math.Abs(change))} {(change > 0 ? "wider" : "narrower")}";
    }
}
