namespace OrleansStock.Backtest.Arguments;

/// <summary>How models are judged.</summary>
public enum BacktestProtocol
{
    /// <summary>Walk-forward: the product's own.</summary>
    WalkForward,

    /// <summary>The original report's random split of price levels.</summary>
    Report,

    /// <summary>No judgement: the pool of a folder, to be embedded in the product.</summary>
    Calibration,

    /// <summary>No judgement: the rows from which the weights of the ensemble are fitted.</summary>
    Design,

    /// <summary>No judgement: the pooled volatility model, to be embedded in the product.</summary>
    Train,
}
