namespace OrleansStock.Forecasting.Models.Residuals;

/// <summary>Learns to say one number per bar: the expected log return over the horizon.</summary>
internal interface IPointLearner
{
    /// <summary>Takes in a bar and the labels that it resolves. Called for every bar in order.</summary>
    void Advance(int bar);

    /// <summary>The expected log return at a bar with the parameters as they are; 0 (the last price) while there is too little to learn from.</summary>
    double Point(int bar);

    /// <summary>Writes the parameters.</summary>
    void Write(BinaryWriter writer);

    /// <summary>Takes the parameters from where <see cref="Write"/> put them.</summary>
    void Read(BinaryReader reader);
}
