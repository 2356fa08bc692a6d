using System.Globalization;
using System.Text;

namespace OrleansStock.Faults.Traces;

/// <summary>The longest wait of a run, hop by hop: what the user sent in it, what came back, and the spans of each call.</summary>
internal static class LongestWait
{
    /// <summary>The wait as lines of text; one that says so where nobody was acknowledged twice.</summary>
    /// <param name="calls">All calls of the run.</param>
    /// <param name="collector">What took their spans.</param>
    public static async Task<string> DescribeAsync(IReadOnlyCollection<Call> calls, TraceCollector collector)
    {
        // Spans come in batches.
        await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System);
        var (before, after) = calls.Where(c => c.State == CallState.Acknowledged).GroupBy(c => c.User)
            .Select(g => g.OrderBy(c => c.At).ToList()).SelectMany(g => g.Zip(g.Skip(1))).MaxBy(pair => pair.Second.At - pair.First.At);
        if (after is null) return "  nobody was acknowledged twice\n";
        var text = new StringBuilder().Append(
            CultureInfo.InvariantCulture, $"  user {after.User} waited {after.At - before.At:0.00} s, from {before.At:0.00} s of the run on\n");
        // What was sent in between and not repeated belongs to the wait.
        foreach (var call in calls.Where(c => c.User == after.User && c.Attempts.Any(a => a.EndedAt > before.At && a.SentAt <= after.At) && c != before))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {call.RequestId}, trace {call.Trace}\n");
            foreach (var (sentAt, endedAt, answer) in call.Attempts)
                text.Append(CultureInfo.InvariantCulture, $"    sent at {sentAt:0.00} s, {answer} after {endedAt - sentAt:0.00} s\n");
            text.Append(collector.Show(call.Trace));
        }

        return text.ToString();
    }
}
