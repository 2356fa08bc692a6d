namespace OrleansStock.Forecasting.Models.BoostedTrees;

/// <summary>The pooled volatility model of one year and horizon.</summary>
internal sealed class VolatilityVintage
{
    private readonly TrainedTrees trees;
    private readonly int[] places;

    /// <summary>Joins trees with what the file says of them.</summary>
    public VolatilityVintage(VolatilityManifest.Vintage about, TrainedTrees trees)
    {
        (About, this.trees) = (about, trees);
        places = [.. about.Inputs.Select(PlaceOf)];
        if (!trees.Fits(places.Length)) throw new InvalidDataException($"The trees of {about.Entry} split inputs that the file does not name.");
    }

    /// <summary>What the file says of it.</summary>
    public VolatilityManifest.Vintage About { get; }

    /// <summary>Natural logarithm of the volatility per square root of a day over the horizon, less the long-run level.</summary>
    /// <param name="inputs">All <see cref="PooledInputs"/>.</param>
    public double Excess(ReadOnlySpan<double> inputs)
    {
        Span<float> row = stackalloc float[places.Length];
        for (var i = 0; i < row.Length; i++) row[i] = (float)inputs[places[i]];
        return trees.Value(row);
    }

    /// <summary>The place of an input among those that the service knows.</summary>
    /// <exception cref="InvalidDataException">It does not know it.</exception>
    public static int PlaceOf(string name)
    {
        for (var i = 0; i < PooledInputs.Names.Count; i++)
            if (PooledInputs.Names[i] == name) return i;
        throw new InvalidDataException($"The model file needs the input '{name}', which this version does not know.");
    }
}
