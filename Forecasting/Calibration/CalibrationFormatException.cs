namespace OrleansStock.Forecasting.Calibration;

/// <summary>
/// A text of calibration sums cannot be read: another release wrote it in another format, it is truncated, or it is
/// something else. The reader falls back to the built-in pool, to which the tickers contribute again.
/// </summary>
/// <param name="message">What is wrong, and where.</param>
/// <param name="format">The number of the format that the text states; null where that is not what is wrong.</param>
/// <param name="inner">What the parser said, or null.</param>
public sealed class CalibrationFormatException(string message, int? format = null, Exception? inner = null) : FormatException(message, inner)
{
    /// <summary>The number of the format that the text states and that this release cannot read; null where that is not what is wrong.</summary>
    public int? Format { get; } = format;
}
