namespace OrleansStock.Forecasting.Models;

/// <summary>One model walking forward through one series at one horizon.</summary>
internal interface IHorizonWalk
{
    /// <summary>Takes in what is known at a bar: the bar itself and the labels that it resolves. Called for every bar in order.</summary>
    void Advance(int bar);

    /// <summary>The forecast at a bar: the one last advanced to, or the origin that the parameters were stored at.</summary>
    ReturnDistribution Distribution(int bar);

    /// <summary>Writes what <see cref="Distribution"/> needs besides the series.</summary>
    void Write(BinaryWriter writer);
}
