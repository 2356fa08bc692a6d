namespace OrleansStock.Forecasting;

/// <summary>Which of a bar's closes a series is made of.</summary>
public enum PriceColumn
{
    /// <summary>The close adjusted for splits: the price on the screen, what the site forecasts.</summary>
    Close,

    /// <summary>The close adjusted for splits and dividends: total return, what Backtest scores by default.</summary>
    AdjustedClose,
}

/// <summary>The bars of one symbol with the column that is forecast.</summary>
public sealed class PriceSeries
{
    private readonly Bar[] bars;
    private readonly double[] prices;

    /// <summary>Makes a series of bars.</summary>
    /// <param name="symbol">The symbol; seeds derive from it, so that equal input gives equal forecasts.</param>
    /// <param name="bars">Bars in strictly ascending order of date, prices finite and above 0.</param>
    /// <param name="column">The column that is forecast.</param>
    /// <exception cref="ArgumentException">The dates do not ascend or a price is not a positive number.</exception>
    public PriceSeries(Symbol symbol, ReadOnlySpan<Bar> bars, PriceColumn column = PriceColumn.Close)
        : this(symbol, bars.ToArray(), column)
    {
    }

    private PriceSeries(Symbol symbol, Bar[] bars, PriceColumn column)
    {
        Symbol = symbol;
        Column = column;
        this.bars = bars;
        prices = new double[bars.Length];
        for (var i = 0; i < bars.Length; i++)
        {
            prices[i] = column == PriceColumn.Close ? bars[i].Close : bars[i].AdjustedClose;
            if (!(prices[i] > 0) || !double.IsFinite(prices[i]))
                throw new ArgumentException($"Bar {i} ({bars[i].Date:yyyy-MM-dd}): the price is not a positive number.", nameof(bars));
            if (i > 0 && bars[i].Date <= bars[i - 1].Date)
                throw new ArgumentException($"Bar {i} ({bars[i].Date:yyyy-MM-dd}): the date does not come after the one before.", nameof(bars));
        }
    }

    /// <summary>The symbol.</summary>
    public Symbol Symbol { get; }

    /// <summary>The column that <see cref="Prices"/> holds.</summary>
    public PriceColumn Column { get; }

    /// <summary>How many bars there are.</summary>
    public int Count => bars.Length;

    /// <summary>All bars, oldest first.</summary>
    public ReadOnlySpan<Bar> Bars => bars;

    /// <summary>The chosen column of all bars, oldest first; finite and above 0.</summary>
    public ReadOnlySpan<double> Prices => prices;

    /// <summary>Date of the last bar.</summary>
    /// <exception cref="InvalidOperationException">There is no bar.</exception>
    public DateOnly Origin => bars.Length > 0 ? bars[^1].Date : throw new InvalidOperationException("The series has no bars.");

    /// <summary>The first bars of this series, as if the later ones did not exist.</summary>
    /// <param name="count">How many bars to keep, 0..<see cref="Count"/>.</param>
    public PriceSeries Take(int count) => count == Count ? this : new PriceSeries(Symbol, bars[..count], Column);
}
