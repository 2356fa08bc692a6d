using OrleansStock.Forecasting;

namespace OrleansStock.WebFrontend.Words;

/// <summary>The bundled sample, offered where the price source is away.</summary>
internal static class SampleTicker
{
    /// <summary>The symbol under which every price source serves it.</summary>
    public static Symbol Symbol { get; } = Symbol.Parse("^GSPC.SAMPLE");
}
