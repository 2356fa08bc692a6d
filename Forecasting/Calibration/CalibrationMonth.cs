namespace OrleansStock.Forecasting.Calibration;

/// <summary>What became known in one month: sums, and of how many each is.</summary>
/// <param name="horizons">At how many horizons widths are corrected.</param>
internal sealed class CalibrationMonth(int horizons)
{
    /// <summary>Daily log returns.</summary>
    public double Return { get; set; }

    public long Returns { get; set; }

    /// <summary>Daily log returns in standard deviations of their ticker.</summary>
    public double Sharpe { get; set; }

    public long Sharpes { get; set; }

    /// <summary>Logarithms of each ticker's long-run volatility at the month's last bar.</summary>
    public double Level { get; set; }

    public long Levels { get; set; }

    /// <summary>Per horizon: how far outcomes lay from the centre of their forecast, in its standard deviations.</summary>
    public double[] Deviation { get; } = new double[horizons];

    public long[] Deviations { get; } = new long[horizons];

    /// <summary>Adds each sum to its like.</summary>
    public void Add(CalibrationMonth other)
    {
        Return += other.Return;
        Returns += other.Returns;
        Sharpe += other.Sharpe;
        Sharpes += other.Sharpes;
        Level += other.Level;
        Levels += other.Levels;
        for (var h = 0; h < Deviation.Length; h++)
        {
            Deviation[h] += other.Deviation[h];
            Deviations[h] += other.Deviations[h];
        }
    }
}
