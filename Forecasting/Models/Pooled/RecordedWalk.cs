namespace OrleansStock.Forecasting.Models.Pooled;

/// <summary>A walk whose quantiles are corrected by the ticker's own record.</summary>
/// <param name="view">The series.</param>
/// <param name="horizon">Trading days ahead.</param>
internal abstract class RecordedWalk(SeriesView view, int horizon) : IHorizonWalk
{
    private readonly OwnRecord record = new(horizon);

    /// <summary>The series.</summary>
    protected SeriesView View { get; } = view;

    /// <summary>Trading days ahead.</summary>
    protected int Horizon { get; } = horizon;

    /// <summary>The bar last advanced to.</summary>
    protected int Last { get; private set; }

    /// <inheritdoc/>
    public void Advance(int bar)
    {
        Last = bar;
        record.Learn(bar, View.LogPrices);
        if (!OwnRecord.Remembers(bar)) return;
        double[] quantiles = new double[Quantiles.Count], situation = new double[OwnRecord.Situations];
        var unit = Expect(bar, quantiles, situation);
        record.Expect(bar, quantiles, unit, situation);
    }

    /// <inheritdoc/>
    public abstract ReturnDistribution Distribution(int bar);

    /// <inheritdoc/>
    public abstract void Write(BinaryWriter writer);

    /// <summary>Nine quantiles of the log return, corrected.</summary>
    protected double[] Corrected(int bar)
    {
        var quantiles = new double[Quantiles.Count];
        Span<double> situation = stackalloc double[OwnRecord.Situations];
        var unit = Expect(bar, quantiles, situation);
        record.Correct(quantiles, unit, situation);
        return quantiles;
    }

    /// <summary>What is forecast before any correction.</summary>
    /// <param name="bar">The origin.</param>
    /// <param name="quantiles">Takes nine quantiles of the log return.</param>
    /// <param name="situation">Takes the situation in which the record may correct them.</param>
    /// <returns>The unit of the corrections.</returns>
    protected abstract double Expect(int bar, double[] quantiles, Span<double> situation);
}
