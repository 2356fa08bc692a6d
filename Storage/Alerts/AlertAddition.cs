namespace OrleansStock.Storage.Alerts;

/// <summary>What came of the wish for an alert.</summary>
public enum AlertAddition
{
    /// <summary>It waits.</summary>
    Added,

    /// <summary>The person has as many as may be, or no account any more.</summary>
    Full,

    /// <summary>The person is told of outcomes already: one alert tells of all.</summary>
    OutcomesAlready,
}
