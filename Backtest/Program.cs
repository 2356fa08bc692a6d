using OrleansStock.Backtest;

using var cancel = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    cancel.Cancel();
};
return CommandLine.Run(args, Console.Out, Console.Error, cancel.Token);
