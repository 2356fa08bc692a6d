namespace OrleansStock.MarketData.History;

/// <summary>What was found wrong in the data.</summary>
public enum DataRule
{
    /// <summary>A row without a usable price: nulls, zeros, negative or infinite numbers.</summary>
    NoPrice,

    /// <summary>A line of a file that cannot be read as a bar.</summary>
    UnreadableRow,

    /// <summary>A day that came twice; the later row was kept.</summary>
    DoubledDay,

    /// <summary>Prices before a split are still on the old basis, or a jump looks as if they were.</summary>
    SplitNotApplied,

    /// <summary>Prices a hundred times too high or too low, as when pence and pounds are mixed.</summary>
    HundredfoldSlip,

    /// <summary>One day's prices far from those of the day before and the day after.</summary>
    Spike,

    /// <summary>A row for a day without trading: no volume, and the previous close four times.</summary>
    PhantomRow,

    /// <summary>Several days without trading: the previous close repeated, as for a suspended stock.</summary>
    RepeatedClose,

    /// <summary>A high below, or a low above, the open or the close.</summary>
    RangeBroken,

    /// <summary>A volume that cannot be read; the day stays, without it.</summary>
    UnreadableVolume,

    /// <summary>A bar on a day on which the exchange does not trade.</summary>
    ClosedDay,

    /// <summary>A day at the beginning or the end of bars of hours of which only a part is there.</summary>
    PartialDay,

    /// <summary>Many days of trading in a row that a file lacks: what lies before them is left out.</summary>
    Hole,
}
