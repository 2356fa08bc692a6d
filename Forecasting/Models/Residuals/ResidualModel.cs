namespace OrleansStock.Forecasting.Models.Residuals;

/// <summary>
/// A model that learns to say one number per bar, and takes its range from the errors that it has made on this ticker
/// before. What sets one apart from another is its learner; <see cref="ForecastModels"/> registers each.
/// </summary>
public sealed class ResidualModel : WalkForwardModel
{
    private readonly Func<SeriesView, int, IPointLearner> learner;

    /// <summary>Registers a model.</summary>
    /// <param name="id">The id in URLs and in the ledger.</param>
    /// <param name="version">Grows when equal input gives another forecast.</param>
    /// <param name="name">What a person reads.</param>
    /// <param name="description">One or two sentences for a person.</param>
    /// <param name="minimumBars">The fewest bars that give a sane range.</param>
    /// <param name="learner">Begins to learn from a series, for a horizon in trading days.</param>
    internal ResidualModel(string id, int version, string name, string description, int minimumBars, Func<SeriesView, int, IPointLearner> learner)
    {
        Id = id;
        Version = version;
        Name = name;
        Description = description;
        MinimumBars = minimumBars;
        this.learner = learner;
    }

    /// <inheritdoc/>
    public override string Id { get; }

    /// <inheritdoc/>
    public override int Version { get; }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override string Description { get; }

    /// <inheritdoc/>
    public override int MinimumBars { get; }

    private protected override IHorizonWalk Start(SeriesView view, int horizon) => new ResidualWalk(learner(view, horizon), view, horizon);

    private protected override IHorizonWalk Resume(BinaryReader reader, SeriesView view, int horizon) =>
        new ResidualWalk(reader, learner(view, horizon), view, horizon);
}
