namespace OrleansStock.Forecasting.Scoring;

/// <summary>
/// The bars on which models are scored and trained: every 21st, counted so that the protocol's bar 750 is one of them.
/// Whether a bar is on the grid depends on its number alone, so that a longer history only adds origins.
/// </summary>
public static class ScoringGrid
{
    /// <summary>Bars from one origin to the next: a month.</summary>
    public const int Step = 21;

    /// <summary>The first origin of the protocol.</summary>
    public const int ProtocolStart = 750;

    /// <summary>The first origin of a short series: the first of the grid with 250 returns behind it.</summary>
    public const int EarlyStart = ProtocolStart - 23 * Step;

    /// <summary>A series too short to give this many outcomes from <see cref="ProtocolStart"/> on is scored from <see cref="EarlyStart"/>.</summary>
    public const int EnoughOrigins = 24;

    /// <summary>Whether the bar is on the grid.</summary>
    /// <param name="bar">Bar number, 0 or more.</param>
    public static bool Contains(int bar) => bar % Step == ProtocolStart % Step;

    /// <summary>The origins of a scorecard: bars of the grid whose outcome lies within the series.</summary>
    /// <param name="bars">How many bars there are.</param>
    /// <param name="horizon">Trading days ahead.</param>
    /// <returns>Bar numbers, ascending; empty for a series that is too short.</returns>
    public static int[] Origins(int bars, int horizon)
    {
        var enough = ProtocolStart + (EnoughOrigins - 1) * Step + horizon < bars;
        var origins = new List<int>();
        for (var bar = enough ? ProtocolStart : EarlyStart; bar + horizon < bars; bar += Step) origins.Add(bar);
        return [.. origins];
    }
}
