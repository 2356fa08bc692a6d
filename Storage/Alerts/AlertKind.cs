namespace OrleansStock.Storage.Alerts;

/// <summary>What an alert waits for. The names are stored: they are not changed.</summary>
public enum AlertKind
{
    /// <summary>A close that comes to lie at a price or above it.</summary>
    Above,

    /// <summary>A close that comes to lie at a price or below it.</summary>
    Below,

    /// <summary>Odds of a close above a price that come to lie at a share or above it.</summary>
    OddsAbove,

    /// <summary>Odds of a close above a price that come to lie at a share or below it.</summary>
    OddsBelow,

    /// <summary>A close outside of a range.</summary>
    Range,

    /// <summary>An outcome of one's own predictions, of whatever ticker.</summary>
    Outcome,
}
