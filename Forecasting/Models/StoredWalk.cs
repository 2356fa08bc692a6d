namespace OrleansStock.Forecasting.Models;

/// <summary>The forecast that a fit stored: nothing is worked out again.</summary>
internal sealed class StoredWalk(ReturnDistribution distribution) : IHorizonWalk
{
    /// <inheritdoc/>
    public void Advance(int bar) => throw new InvalidOperationException("A stored forecast stands at its origin.");

    /// <inheritdoc/>
    public ReturnDistribution Distribution(int bar) => distribution;

    /// <inheritdoc/>
    public void Write(BinaryWriter writer) => throw new InvalidOperationException("A stored forecast is stored already.");
}
