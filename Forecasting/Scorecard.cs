namespace OrleansStock.Forecasting;

/// <summary>The walk-forward record of one model on one symbol. Never mixed with the live record.</summary>
/// <param name="ModelId">The model's id.</param>
/// <param name="ModelVersion">Version of the model's method.</param>
/// <param name="Horizons">One entry per horizon.</param>
public sealed record Scorecard(string ModelId, int ModelVersion, IReadOnlyList<HorizonScore> Horizons);

/// <summary>
/// Walk-forward scores at one horizon beside the two baselines: the random walk with constant volatility (for the
/// distribution) and the last price (for the point). All errors are in log returns. A value is NaN where
/// <see cref="Origins"/> does not suffice to compute it.
/// </summary>
public sealed record HorizonScore
{
    /// <summary>Trading days ahead.</summary>
    public required int Horizon { get; init; }

    /// <summary>How many forecasts were scored: origins whose h-th bar has come.</summary>
    public required int Origins { get; init; }

    /// <summary>How many windows of that length do not overlap; the honest sample size.</summary>
    public required double IndependentWindows { get; init; }

    /// <summary>Mean CRPS of the model: twice the mean pinball loss over the nine quantiles, in log return.</summary>
    public required double Crps { get; init; }

    /// <summary>The same of the random walk with constant volatility on the same origins.</summary>
    public required double BaselineCrps { get; init; }

    /// <summary>1 - Crps / BaselineCrps: above 0 is better than the baseline. NaN where the baseline made no error, as of a price that never moved.</summary>
    public double CrpsSkill => BaselineCrps > 0 ? 1 - Crps / BaselineCrps : double.NaN;

    /// <summary>Diebold-Mariano statistic of the loss difference to the baseline (Newey-West, lag = ceil(h / 21)); positive favours the model.</summary>
    public required double DieboldMariano { get; init; }

    /// <summary>Share of outcomes inside the 50 % interval, 0..1.</summary>
    public required double Coverage50 { get; init; }

    /// <summary>Share of outcomes inside the 80 % interval, 0..1.</summary>
    public required double Coverage80 { get; init; }

    /// <summary>Share of outcomes inside the 90 % interval, 0..1.</summary>
    public required double Coverage90 { get; init; }

    /// <summary>Share of outcomes inside the 98 % interval, 0..1.</summary>
    public required double Coverage98 { get; init; }

    /// <summary>Share of outcomes below the 5 % quantile, 0..1.</summary>
    public required double BelowP05 { get; init; }

    /// <summary>Share of outcomes above the 95 % quantile, 0..1.</summary>
    public required double AboveP95 { get; init; }

    /// <summary>90 % coverage by tercile of trailing 60-day volatility: calm, middle, wild; 0..1 each.</summary>
    public required IReadOnlyList<double> Coverage90ByVolatility { get; init; }

    /// <summary>Mean absolute error of the point, in log return.</summary>
    public required double Mae { get; init; }

    /// <summary>Mean absolute error of the last price as forecast, in log return.</summary>
    public required double LastPriceMae { get; init; }

    /// <summary>Mae / LastPriceMae: below 1 is better than the last price. NaN where the last price made no error.</summary>
    public double MaeRatio => LastPriceMae > 0 ? Mae / LastPriceMae : double.NaN;

    /// <summary>Share of origins where the point had the sign of the outcome, 0..1; NaN for a model without direction.</summary>
    public required double DirectionHitRate { get; init; }

    /// <summary>Share of the same outcomes that were up, 0..1: what "always up" would have scored.</summary>
    public required double AlwaysUpHitRate { get; init; }

    /// <summary>One plain sentence about what the numbers allow to be said; never skill that Diebold-Mariano does not support.</summary>
    public required string Verdict { get; init; }
}
