using System.Diagnostics;

namespace OrleansStock.Faults;

/// <summary>
/// A small process that waits for the end of this one, however it comes, and then ends what this one has started: after
/// kill -9 there is nobody else to do it. What has <see cref="Variable"/> with its mark in its environment is killed,
/// and whatever was started from there, scripts that are about to start more among it.
/// </summary>
public sealed class Caretaker : IAsyncDisposable
{
    /// <summary>The environment variable that holds the mark.</summary>
    public const string Variable = "ORLEANSSTOCK_CARETAKER";

    // Standard input ends when its other end is closed, which this process alone has. grep ends with 2 where a process
    // went away while it looked.
    private const string Script =
        """
        trap '' PIPE
        cat
        while left=$({ grep -lzxF "$0" /proc/[0-9]*/environ || true; } 2>/dev/null | cut -d / -f 3); [ -n "$left" ]; do
          kill -KILL $left 2>/dev/null
          sleep 0.1
        done
        exec "$@"
        """;

    // Held until they have done their work: with the last reference to it a pipe would be closed, and everything killed.
    private static readonly HashSet<Caretaker> waiting = [];

    private readonly Process process;

    private Caretaker(Process process)
    {
        this.process = process;
        lock (waiting) waiting.Add(this);
    }

    /// <summary>Starts one.</summary>
    /// <param name="mark">What marks the processes that are its care.</param>
    /// <param name="command">What it runs when they have ended.</param>
    public static Caretaker Start(string mark, params string[] command)
    {
        // In a session of its own: what is sent to the terminal's group or by a closing terminal is not meant for it.
        var start = new ProcessStartInfo("setsid", ["bash", "-c", Script, $"{Variable}={mark}", .. command]) { RedirectStandardInput = true };
        start.Environment.Remove(Variable);
        return new Caretaker(Process.Start(start)!);
    }

    /// <summary>Has it do now what it is there for.</summary>
    /// <exception cref="InvalidOperationException">Its command failed.</exception>
    public async ValueTask DisposeAsync()
    {
        lock (waiting) waiting.Remove(this);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        var exitCode = process.ExitCode;
        process.Dispose();
        if (exitCode != 0) throw new InvalidOperationException($"What a cluster leaves could not be removed: exit code {exitCode}.");
    }
}
