namespace OrleansStock.Forecasting;

/// <summary>
/// A forecasting method. Implementations are stateless and deterministic: equal input gives equal output on every
/// machine, and nothing after the last bar of the series can matter.
/// </summary>
public interface IForecastModel
{
    /// <summary>The id in URLs and in the ledger, such as <c>random-walk</c>.</summary>
    string Id { get; }

    /// <summary>Grows when equal input gives another forecast; fits of another version are not used.</summary>
    int Version { get; }

    /// <summary>What a person reads, such as "Random walk".</summary>
    string Name { get; }

    /// <summary>One or two sentences for a person: what it does with the prices.</summary>
    string Description { get; }

    /// <summary>One sentence for a person: where the width of its range comes from.</summary>
    string RangeOrigin { get; }

    /// <summary>The fewest bars that give a sane range; below it <see cref="Fit"/> refuses.</summary>
    int MinimumBars { get; }

    /// <summary>
    /// Walks forward through the series, scoring every origin whose outcome is known, and fits the parameters for the
    /// last bar. Labels not resolved by an origin are not used at it.
    /// </summary>
    /// <param name="series">The history up to the origin.</param>
    /// <param name="horizons">Trading days ahead, ascending, each 1 or more.</param>
    /// <param name="progress">Told the share of the work done, 0..1; may be null.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The fit, with everything that <see cref="Forecast"/> needs besides the series.</returns>
    /// <exception cref="InsufficientHistoryException">The series has fewer than <see cref="MinimumBars"/> bars.</exception>
    ModelFit Fit(PriceSeries series, IReadOnlyList<int> horizons, Action<double>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>The forecast at the last bar of the series from stored parameters; never fits anything.</summary>
    /// <param name="fit">A fit of this model and version whose origin is the series' last bar.</param>
    /// <param name="series">The same history.</param>
    /// <exception cref="ArgumentException">The fit is of another model, version or origin.</exception>
    Forecast Forecast(ModelFit fit, PriceSeries series);

    /// <summary>Walk-forward: the forecast at each of the given origins, each from the bars up to it only.</summary>
    /// <param name="series">The whole history.</param>
    /// <param name="origins">Bar numbers, ascending, each at least <see cref="MinimumBars"/> - 1.</param>
    /// <param name="horizons">Trading days ahead, ascending.</param>
    /// <param name="progress">Told the share of the work done, 0..1; may be null.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>One forecast per origin; <see cref="OrleansStock.Forecasting.Forecast.Path"/> is empty.</returns>
    IReadOnlyList<Forecast> WalkForward(
        PriceSeries series, IReadOnlyList<int> origins, IReadOnlyList<int> horizons,
        Action<double>? progress = null, CancellationToken cancellationToken = default);
}

/// <summary>Fitted parameters of one model on one symbol, to be stored: a forecast from them retrains nothing.</summary>
/// <param name="ModelId">The model's id.</param>
/// <param name="ModelVersion">Version of the method that fitted them.</param>
/// <param name="Origin">Date of the last bar used.</param>
/// <param name="Horizons">The horizons they serve, ascending.</param>
/// <param name="Parameters">The parameters in a format of the model's own; bounded, independent of the length of the history.</param>
/// <param name="Scorecard">The walk-forward record that came with the fit.</param>
public sealed record ModelFit(string ModelId, int ModelVersion, DateOnly Origin, IReadOnlyList<int> Horizons, byte[] Parameters, Scorecard Scorecard);
