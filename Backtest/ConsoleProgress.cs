using System.Globalization;

namespace OrleansStock.Backtest;

/// <summary>One line on a terminal that says how far the work is; nothing where the output is a file.</summary>
/// <param name="error">Where it is written.</param>
/// <param name="total">How many pieces of work there are.</param>
internal sealed class ConsoleProgress(TextWriter error, int total)
{
    private readonly bool terminal = ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;
    private readonly Lock gate = new();
    private int done;

    /// <summary>One piece is done.</summary>
    public void OneDone()
    {
        if (!terminal) return;
        lock (gate)
        {
            done++;
            error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{100 * done / total,3} %  {done} of {total}"));
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        if (terminal) error.Write("\r" + new string(' ', 40) + "\r");
    }
}
