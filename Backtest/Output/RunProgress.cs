using System.Globalization;
using Spectre.Console;

namespace OrleansStock.Backtest.Output;

/// <summary>
/// How far a run is and how long it will take: a bar on a terminal, and now and then a plain line where the output is a
/// file or a pipe, so that a short run leaves no line there.
/// </summary>
internal sealed class RunProgress
{
    /// <summary>Between two plain lines: rare enough for a log of a run that takes an hour.</summary>
    internal static readonly TimeSpan LineInterval = TimeSpan.FromSeconds(30);

    private readonly TextWriter error;
    private readonly TimeProvider time;
    private readonly int total;
    private readonly long began;
    private readonly Lock gate = new();
    private TimeSpan nextLine = LineInterval;
    private int done;

    private RunProgress(TextWriter error, int total, TimeProvider time)
    {
        (this.error, this.total, this.time) = (error, total, time);
        began = time.GetTimestamp();
    }

    /// <summary>Does work that tells of each piece that is done.</summary>
    /// <param name="error">Where the progress is shown.</param>
    /// <param name="total">How many pieces there are.</param>
    /// <param name="time">The clock.</param>
    /// <param name="work">The work; what it is given it calls after each piece, from any thread.</param>
    public static void Show(TextWriter error, int total, TimeProvider time, Action<Action> work)
    {
        if (!ReferenceEquals(error, Console.Error) || Console.IsErrorRedirected)
        {
            work(new RunProgress(error, total, time).OneDone);
            return;
        }

        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) })
            .Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn { Style = Style.Plain })
            .Start(context =>
            {
                var task = context.AddTask("Forecasts", maxValue: total);
                work(() => task.Increment(1));
            });
    }

    private void OneDone()
    {
        lock (gate)
        {
            done++;
            var elapsed = time.GetElapsedTime(began);
            if (done == total || elapsed < nextLine) return;
            nextLine = elapsed + LineInterval;
            var left = elapsed * ((double)(total - done) / done);
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"backtest: {100 * done / total} %, {done} of {total}, about {left:h\\:mm\\:ss} left"));
        }
    }
}
