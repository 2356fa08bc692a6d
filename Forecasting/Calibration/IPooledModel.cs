namespace OrleansStock.Forecasting.Calibration;

/// <summary>A model that borrows from other tickers.</summary>
public interface IPooledModel : IForecastModel
{
    /// <summary>The same model with another pool; a fit made with it is not to be mixed with those made without.</summary>
    /// <param name="source">The pool, as it was known at each origin.</param>
    IForecastModel With(ICalibrationSource source);
}
