namespace OrleansStock.Backtest;

/// <summary>The command cannot run; the message is the one line that says why.</summary>
public sealed class BacktestException(string message, Exception? inner = null) : Exception(message, inner);
