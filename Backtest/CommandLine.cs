using System.CommandLine;
using OrleansStock.Backtest.Arguments;
using OrleansStock.Backtest.Protocols;
using OrleansStock.Backtest.Training;

namespace OrleansStock.Backtest;

/// <summary>The command: arguments in, exit code out.</summary>
public static class CommandLine
{
    /// <summary>Exit code of a wrong argument or unreadable input.</summary>
    public const int CannotRun = 2;

    /// <summary>Runs the command.</summary>
    /// <param name="args">The arguments, as in docs/contract.md.</param>
    /// <param name="output">Takes the results.</param>
    /// <param name="error">Takes progress and the one line about what is wrong.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>0; 2 where an argument or the input is wrong; 130 where it was cancelled.</returns>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        try
        {
            var grammar = new BacktestGrammar(options => Execute(options, output, error, cancellationToken));
            return grammar.Parse(args).Invoke(new InvocationConfiguration
            {
                Output = output,
                Error = error,
                // Both are done here: errors below, Ctrl+C by the caller's token.
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
        }
        catch (BacktestException e)
        {
            error.WriteLine($"backtest: {e.Message}");
            return CannotRun;
        }
        catch (OperationCanceledException)
        {
            error.WriteLine("backtest: stopped; nothing was written.");
            return 130;
        }
    }

    private static int Execute(BacktestOptions options, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        switch (options.Protocol)
        {
            case BacktestProtocol.Report:
                ReportProtocol.Run(options, output, error, cancellationToken);
                break;
            case BacktestProtocol.Calibration:
                FolderCalibration.WriteTable(options, output, error, cancellationToken);
                break;
            case BacktestProtocol.Design:
                FolderCalibration.WriteDesign(options, output, error, cancellationToken);
                break;
            case BacktestProtocol.Train:
                TrainingRun.Run(options, output, error, TimeProvider.System, cancellationToken);
                break;
            default:
                WalkForwardRun.Run(options, output, error, TimeProvider.System, cancellationToken);
                break;
        }

        return 0;
    }
}
