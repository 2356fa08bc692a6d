namespace OrleansStock.Backtest;

/// <summary>How models are judged.</summary>
public enum BacktestProtocol
{
    /// <summary>Walk-forward: the product's own.</summary>
    WalkForward,

    /// <summary>The original report's random split of price levels.</summary>
    Report,
}
