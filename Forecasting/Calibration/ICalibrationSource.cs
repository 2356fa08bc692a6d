namespace OrleansStock.Forecasting.Calibration;

/// <summary>Answers what the pool knew on a day. Equal questions get equal answers: a source never changes.</summary>
public interface ICalibrationSource
{
    /// <summary>The pool as it was known at the close of a day.</summary>
    /// <param name="origin">The day.</param>
    CalibrationPool AsOf(DateOnly origin);
}
