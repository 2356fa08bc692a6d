using OrleansStock.Forecasting.Calibration;

namespace OrleansStock.Forecasting.Models.Ensemble;

/// <summary>
/// The pool that the product embeds, as it was known on each day, so that a scorecard made with it never looks ahead. A
/// service adds what its own tickers have seen since.
/// </summary>
/// <remarks>Made by <c>backtest --protocol calibration</c>; docs/forecasting.md says from what.</remarks>
public static class BuiltInCalibration
{
    /// <summary>Name of the embedded table.</summary>
    private const string Resource = "OrleansStock.Forecasting.Calibration.builtin.csv";

    private static readonly CalibrationSums builtIn = Read();

    /// <summary>The pool.</summary>
    public static CalibrationTimeline Instance { get; } = builtIn.Timeline();

    /// <summary>The last bar that is in it.</summary>
    public static DateOnly Until => builtIn.Until;

    /// <summary>A copy of the sums that it is made from, to be added to.</summary>
    public static CalibrationSums Sums()
    {
        var copy = new CalibrationSums(builtIn.Horizons);
        copy.Add(builtIn);
        return copy;
    }

    private static CalibrationSums Read()
    {
        using var stream = typeof(BuiltInCalibration).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not embedded.");
        using var reader = new StreamReader(stream);
        return CalibrationSums.Read(reader);
    }
}
