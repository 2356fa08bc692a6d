using Microsoft.Extensions.Logging;
using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Calibration;
using OrleansStock.Forecasting.Models.Ensemble;
using OrleansStock.GrainInterfaces;
using OrleansStock.Telemetry;

namespace OrleansStock.Grains.Calibration;

/// <summary>A silo's copy of the pool of the day, so that the one grain that makes it is asked rarely.</summary>
public sealed class CalibrationPools(IGrainFactory grains, TimeProvider time, ILogger<CalibrationPools> logger)
{
    private volatile DatedPool held = new(CalibrationGrain.BuiltInVersion, BuiltInCalibration.Instance, DateTimeOffset.MinValue);

    /// <summary>The pool in force and its version. While the grain is unreachable, the previous pool stays in force.</summary>
    public async Task<(string Version, ICalibrationSource Source)> GetAsync()
    {
        var now = time.GetUtcNow();
        var pool = held;
        if (now - pool.At >= Timeouts.Grains.CalibrationFresh)
        {
            try
            {
                var snapshot = await grains.GetCalibration().GetSnapshot(pool.Version).WaitAsync(Timeouts.Grains.CalibrationPool, time);
                if (snapshot.Sums is { } added)
                {
                    var sums = BuiltInCalibration.Sums();
                    if (added.Length > 0) sums.Add(CalibrationSums.Read(new StringReader(added)));
                    pool = pool with { Version = snapshot.Version, Source = sums.Timeline() };
                }
            }
            catch (Exception e)
            {
                logger.LogWarning(e, "The calibration grain is unreachable; forecasts keep using pool {Version}.", pool.Version);
            }

            held = pool = pool with { At = now };
        }

        return (pool.Version, pool.Source);
    }

    /// <summary>Lends a ticker's new bars to the others. What fails now is repeated with the next refresh.</summary>
    /// <param name="series">The ticker's history.</param>
    public async Task LendAsync(PriceSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        try
        {
            var grain = grains.GetCalibration();
            if (await grain.GetKnownUntil(series.Symbol) is not { } known || series.Origin <= known) return;
            var text = await Task.Run(() =>
            {
                using var writer = new StringWriter();
                CalibrationContribution.Of(series, ForecastModels.Horizons, known).Write(writer);
                return writer.ToString();
            });
            await grain.Contribute(series.Symbol, known, text);
        }
        catch (Exception e)
        {
            logger.LogWarning(e, "The sums of {Symbol} could not be added to the pool; the next refresh tries again.", series.Symbol);
        }
    }

    private sealed record DatedPool(string Version, ICalibrationSource Source, DateTimeOffset At);
}
