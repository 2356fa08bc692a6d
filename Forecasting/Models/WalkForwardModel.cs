using System.Text;
using OrleansStock.Forecasting.Calibration;
using OrleansStock.Forecasting.Scoring;

namespace OrleansStock.Forecasting.Models;

/// <summary>
/// What all models share: one walk over the bars per horizon gives the forecasts at every origin, the scorecard and the
/// parameters for the last bar, so that the live fit is by construction the walk-forward stopped at the last bar.
/// </summary>
public abstract class WalkForwardModel : IForecastModel
{
    /// <summary>Format of <see cref="ModelFit.Parameters"/>.</summary>
    private const byte ParameterFormat = 1;

    /// <summary>How many bars pass between two looks at the cancellation token.</summary>
    private const int BarsPerLook = 64;

    /// <inheritdoc/>
    public abstract string Id { get; }

    /// <inheritdoc/>
    public abstract int Version { get; }

    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public abstract string Description { get; }

    /// <inheritdoc/>
    public virtual string RangeOrigin => this is IPooledModel
        ? "Its range is the volatility expected for these days, with a shape and a scale that were calibrated on the outcomes of many tickers " +
            "and then on its own past outcomes on this one."
        : "Its range is the spread of its own past errors on this ticker, in units of the volatility expected now.";

    /// <inheritdoc/>
    public abstract int MinimumBars { get; }

    /// <inheritdoc/>
    public ModelFit Fit(PriceSeries series, IReadOnlyList<int> horizons, Action<double>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(series);
        CheckHorizons(horizons);
        CheckHistory(series.Count);
        var view = new SeriesView(series);
        var scores = new HorizonScore[horizons.Count];
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true);
        writer.Write(ParameterFormat);
        writer.Write(horizons.Count);
        for (var i = 0; i < horizons.Count; i++)
        {
            var horizon = horizons[i];
            // A model has no forecast to score before it has enough bars.
            var origins = ScoringGrid.Origins(series.Count, horizon).SkipWhile(o => o < MinimumBars - 1).ToArray();
            var done = i;
            var walk = Start(view, horizon);
            var found = Walk(walk, series.Count, origins, p => progress?.Invoke((done + p) / horizons.Count), cancellationToken);
            scores[i] = HorizonScorer.Score(Id, view, horizon, origins, found);
            writer.Write(horizon);
            walk.Write(writer);
        }

        writer.Flush();
        return new ModelFit(Id, Version, series.Origin, [.. horizons], bytes.ToArray(), new Scorecard(Id, Version, scores));
    }

    /// <inheritdoc/>
    public Forecast Forecast(ModelFit fit, PriceSeries series)
    {
        ArgumentNullException.ThrowIfNull(fit);
        ArgumentNullException.ThrowIfNull(series);
        if (fit.ModelId != Id || fit.ModelVersion != Version)
            throw new ArgumentException($"The fit is of {fit.ModelId} version {fit.ModelVersion}, not of {Id} version {Version}.", nameof(fit));
        if (series.Count == 0 || fit.Origin != series.Origin)
            throw new ArgumentException($"The fit's origin {fit.Origin:yyyy-MM-dd} is not the last bar of the series.", nameof(fit));
        CheckHistory(series.Count);
        var view = new SeriesView(series);
        var distributions = new ReturnDistribution[fit.Horizons.Count];
        try
        {
            using var reader = new BinaryReader(new MemoryStream(fit.Parameters, writable: false), Encoding.UTF8);
            if (reader.ReadByte() != ParameterFormat || reader.ReadInt32() != fit.Horizons.Count)
                throw new ArgumentException("The parameters are of another format.", nameof(fit));
            for (var i = 0; i < distributions.Length; i++)
            {
                var horizon = reader.ReadInt32();
                if (horizon != fit.Horizons[i]) throw new ArgumentException("The parameters are of other horizons.", nameof(fit));
                distributions[i] = Resume(reader, view, horizon).Distribution(series.Count - 1);
            }
        }
        catch (EndOfStreamException e)
        {
            throw new ArgumentException("The parameters end too early.", nameof(fit), e);
        }

        return new Forecast(Id, Version, series.Origin, series.Prices[^1], distributions, FanPath.Through(distributions));
    }

    /// <inheritdoc/>
    public IReadOnlyList<Forecast> WalkForward(
        PriceSeries series, IReadOnlyList<int> origins, IReadOnlyList<int> horizons,
        Action<double>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(origins);
        CheckHorizons(horizons);
        if (origins.Count == 0) return [];
        CheckHistory(origins[0] + 1);
        for (var i = 0; i < origins.Count; i++)
        {
            if (origins[i] >= series.Count || (i > 0 && origins[i] <= origins[i - 1]))
                throw new ArgumentException("Origins ascend and lie within the series.", nameof(origins));
        }

        var view = new SeriesView(series);
        var found = new ReturnDistribution[horizons.Count][];
        for (var i = 0; i < horizons.Count; i++)
        {
            var done = i;
            found[i] = Walk(Start(view, horizons[i]), origins[^1] + 1, origins, p => progress?.Invoke((done + p) / horizons.Count), cancellationToken);
        }

        return [.. origins.Select((origin, o) => new Forecast(
            Id, Version, series.Bars[origin].Date, series.Prices[origin], [.. found.Select(f => f[o])], []))];
    }

    /// <summary>Begins a walk at bar 0.</summary>
    private protected abstract IHorizonWalk Start(SeriesView view, int horizon);

    /// <summary>Reads what <see cref="IHorizonWalk.Write"/> wrote.</summary>
    private protected abstract IHorizonWalk Resume(BinaryReader reader, SeriesView view, int horizon);

    private static ReturnDistribution[] Walk(
        IHorizonWalk walk, int bars, IReadOnlyList<int> origins, Action<double> progress, CancellationToken cancellationToken)
    {
        var found = new ReturnDistribution[origins.Count];
        var next = 0;
        for (var bar = 0; bar < bars; bar++)
        {
            if (bar % BarsPerLook == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress((double)bar / bars);
            }

            walk.Advance(bar);
            if (next < origins.Count && origins[next] == bar) found[next++] = walk.Distribution(bar);
        }

        progress(1);
        return found;
    }

    private void CheckHistory(int bars)
    {
        if (bars < MinimumBars) throw new InsufficientHistoryException(Id, bars, MinimumBars);
    }

    private static void CheckHorizons(IReadOnlyList<int> horizons)
    {
        ArgumentNullException.ThrowIfNull(horizons);
        if (horizons.Count == 0) throw new ArgumentException("There is no horizon.", nameof(horizons));
        for (var i = 0; i < horizons.Count; i++)
        {
            if (horizons[i] < 1 || (i > 0 && horizons[i] <= horizons[i - 1]))
                throw new ArgumentException("Horizons are 1 or more and ascend.", nameof(horizons));
        }
    }
}
