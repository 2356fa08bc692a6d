using OrleansStock.Forecasting;

namespace OrleansStock.GrainInterfaces;

/// <summary>How a <see cref="Bar"/>, which knows nothing of Orleans, crosses the wire.</summary>
[GenerateSerializer, Alias("OrleansStock.Bar")]
public struct BarSurrogate
{
    /// <summary>See <see cref="Bar.Date"/>.</summary>
    [Id(0)] public DateOnly Date { get; set; }

    /// <summary>See <see cref="Bar.Open"/>.</summary>
    [Id(1)] public double Open { get; set; }

    /// <summary>See <see cref="Bar.High"/>.</summary>
    [Id(2)] public double High { get; set; }

    /// <summary>See <see cref="Bar.Low"/>.</summary>
    [Id(3)] public double Low { get; set; }

    /// <summary>See <see cref="Bar.Close"/>.</summary>
    [Id(4)] public double Close { get; set; }

    /// <summary>See <see cref="Bar.AdjustedClose"/>.</summary>
    [Id(5)] public double AdjustedClose { get; set; }

    /// <summary>See <see cref="Bar.Volume"/>.</summary>
    [Id(6)] public long Volume { get; set; }
}

/// <summary>Turns bars into their surrogates and back.</summary>
[RegisterConverter]
public sealed class BarConverter : IConverter<Bar, BarSurrogate>
{
    /// <inheritdoc/>
    public Bar ConvertFromSurrogate(in BarSurrogate surrogate) =>
        new(surrogate.Date, surrogate.Open, surrogate.High, surrogate.Low, surrogate.Close, surrogate.AdjustedClose, surrogate.Volume);

    /// <inheritdoc/>
    public BarSurrogate ConvertToSurrogate(in Bar value) => new()
    {
        Date = value.Date,
        Open = value.Open,
        High = value.High,
        Low = value.Low,
        Close = value.Close,
        AdjustedClose = value.AdjustedClose,
        Volume = value.Volume,
    };
}
