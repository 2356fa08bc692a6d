namespace OrleansStock.Backtest.Training;

/// <summary>One origin of one ticker, as the pooled volatility model learns from it.</summary>
/// <param name="Origin">The day on which the inputs were known.</param>
/// <param name="Known">The day on which the outcome was.</param>
/// <param name="Inputs">All inputs that the service knows, in its order.</param>
/// <param name="Excess">Logarithm of the realised volatility, less the long-run level.</param>
/// <param name="LongRun">The long-run level.</param>
/// <param name="Return">The log return over the horizon.</param>
public sealed record TrainingRow(DateOnly Origin, DateOnly Known, double[] Inputs, double Excess, double LongRun, double Return);
