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
        var current = Change(e.CurrentVolatility);
        var calibration = Change(e.Calibration);
        var days = current is null
            ? "These days look as wild as usual"
            : $"These days look {(e.CurrentVolatility > 0 ? "wilder" : "calmer")} than usual, which makes the range {current}";
        var rest = calibration is null ? "calibration leaves it as it is" : $"calibration makes it {calibration}";
        var drift = Math.Abs(e.Drift) < Little / 10
            ? "at the last price"
            : $"{Display.Share(Math.Abs(Math.Exp(e.Drift) - 1))} {(e.Drift > 0 ? "above" : "below")} the last price";
        return $"{days}; {rest}. Its median lies {drift}.";
    }

    /// <summary>A part as the factor by which it changes the width.</summary>
    /// <param name="part">In logarithms.</param>
    public static string Factor(double part) => "× " + Display.Number(Math.Exp(part), 2);

    private static string? Change(double part)
    {
        var change = Math.Exp(part) - 1;
        return Math.Abs(change) < Little ? null : $"{Display.Share(Math.Abs(change))} {(change > 0 ? "wider" : "narrower")}";
    }
}
