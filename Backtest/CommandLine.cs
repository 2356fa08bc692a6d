namespace OrleansStock.Backtest;

/// <summary>The command: arguments in, exit code out.</summary>
public static class CommandLine
{
    /// <summary>Exit code of a wrong argument or unreadable input.</summary>
    public const int CannotRun = 2;

    /// <summary>Runs the command.</summary>
    /// <param name="args">The arguments, as in docs/CONTRACT.md.</param>
    /// <param name="output">Takes the results.</param>
    /// <param name="error">Takes progress (where it is a terminal) and the one line about what is wrong.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>0; 2 where an argument or the input is wrong; 130 where it was cancelled.</returns>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        try
        {
            if (args is ["--help"] or ["-h"])
            {
                output.WriteLine(BacktestOptions.Usage);
                return 0;
            }

            var options = BacktestOptions.Parse(args);
            if (options.Protocol == BacktestProtocol.Report) ReportProtocol.Run(options, output);
            else if (options.Protocol == BacktestProtocol.Calibration) FolderCalibration.WriteTable(options, output, cancellationToken);
            else if (options.Protocol == BacktestProtocol.Design) FolderCalibration.WriteDesign(options, output, cancellationToken);
            else WalkForwardRun.Run(options, output, error, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), cancellationToken);
            return 0;
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
}
