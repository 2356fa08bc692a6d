using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Calibration;
using OrleansStock.Forecasting.Models.Ensemble;
using OrleansStock.GrainInterfaces;

namespace OrleansStock.Grains.Calibration;

/// <inheritdoc cref="ICalibrationGrain"/>
internal sealed class CalibrationGrain(
    [PersistentState("calibration")] IPersistentState<CalibrationState> state, TimeProvider time, ILogger<CalibrationGrain> logger)
    : Grain, ICalibrationGrain
{
    /// <summary>A mean over so many tickers gains nothing from one more.</summary>
    private const int MostTickers = 500;

    /// <summary>Days and months older than this are added up.</summary>
    private const int KeptDays = 1100;

    private CalibrationSums sums = new(ForecastModels.Horizons);

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var builtInUntil = BuiltInCalibration.Until;
        // Sums of another release's pool, or in an unreadable format, are dropped: the tickers lend theirs again.
        if (state.State.BuiltInUntil == builtInUntil && TryRead(state.State.Sums, "the kept pool") is { } kept) sums = kept;
        else state.State = new CalibrationState { BuiltInUntil = builtInUntil, Version = BuiltInVersion };
        return Task.CompletedTask;
    }

    /// <summary>The pool before any ticker has added to it.</summary>
    internal static string BuiltInVersion { get; } = $"builtin-{BuiltInCalibration.Until:yyyyMMdd}";

    public Task<DateOnly?> GetKnownUntil(Symbol symbol) => Task.FromResult<DateOnly?>(
        state.State.KnownUntil.TryGetValue(symbol.ToString(), out var known) ? known
        : state.State.KnownUntil.Count < MostTickers ? state.State.BuiltInUntil
        : null);

    public async Task<bool> Contribute(Symbol symbol, DateOnly after, string sums)
    {
        if (await GetKnownUntil(symbol) != after) return false;
        if (TryRead(sums, symbol.ToString()) is not { } added) return false;
        if (added.Until <= after || added.Until > DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(1)) return false;
        this.sums.Add(added);
        state.State.Sums = TextOf(this.sums);
        state.State.KnownUntil[symbol.ToString()] = added.Until;
        await Write();
        return true;
    }

    public async Task<CalibrationSnapshot> GetSnapshot(string? knownVersion)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (state.State.FrozenOn < today && state.State.Frozen != state.State.Sums)
        {
            sums.Fold(today.AddDays(-KeptDays));
            state.State.Sums = state.State.Frozen = TextOf(sums);
            state.State.FrozenOn = today;
            state.State.Version = $"{today:yyyyMMdd}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(state.State.Frozen)))[..8]}";
            await Write();
        }

        return new CalibrationSnapshot(state.State.Version, state.State.Version == knownVersion ? null : state.State.Frozen);
    }

    private static string TextOf(CalibrationSums sums)
    {
        using var text = new StringWriter();
        sums.Write(text);
        return text.ToString();
    }

    /// <summary>Reads sums of this pool's horizons.</summary>
    /// <returns>The sums, empty where there is no text; null where the text cannot be read.</returns>
    private CalibrationSums? TryRead(string text, string origin)
    {
        try
        {
            var read = text.Length > 0 ? CalibrationSums.Read(new StringReader(text)) : new CalibrationSums(ForecastModels.Horizons);
            if (read.Horizons.SequenceEqual(ForecastModels.Horizons)) return read;
            logger.LogWarning("The calibration sums of {Origin} are for other horizons and are left out.", origin);
        }
        catch (CalibrationFormatException e)
        {
            logger.LogWarning(e, "The calibration sums of {Origin} cannot be read and are left out.", origin);
        }

        return null;
    }

    /// <summary>Writes the state, or drops what could not be written: its contributors ask again where the pool ends.</summary>
    private async Task Write()
    {
        try
        {
            await state.WriteStateAsync();
        }
        catch
        {
            DeactivateOnIdle();
            throw;
        }
    }
}
