namespace OrleansStock.Storage.Record;

/// <summary>How one own forecast of a person came out.</summary>
public sealed class PersonOutcome
{
    /// <summary>The ticker.</summary>
    public string Symbol { get; init; } = "";

    /// <summary>Date of the last bar before the forecast.</summary>
    public DateOnly Origin { get; init; }

    /// <summary>Trading days after it.</summary>
    public int Horizon { get; init; }

    /// <summary>The prediction's number; it may have been deleted since.</summary>
    public long Seq { get; init; }

    /// <summary>Place of the narrowest of the usual ranges (50, 80, 90 and 98 %) that held the outcome, from 0; 4 where none did.</summary>
    public int Narrowest { get; init; }

    /// <summary>The tenth of the forecast in which the outcome lay, from 0.</summary>
    public int Tenth { get; init; }

    /// <summary>CRPS of the forecast, in log return.</summary>
    public double Crps { get; init; }

    /// <summary>The same of the random walk.</summary>
    public double BaselineCrps { get; init; }

    /// <summary>When it was counted, in Unix milliseconds.</summary>
    public long CountedAt { get; init; }
}
