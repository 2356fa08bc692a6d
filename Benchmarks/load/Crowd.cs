using System.Diagnostics;

namespace OrleansStock.Load;

/// <summary>People who ask, each again as soon as they have their answer.</summary>
internal static class Crowd
{
    /// <summary>How many there are where nothing else is said.</summary>
    public const int Size = 16;

    /// <summary>Lets them work for a while.</summary>
    /// <param name="size">How many there are.</param>
    /// <param name="time">How long.</param>
    /// <param name="work">One piece of work: who does it, and which one of theirs it is.</param>
    /// <returns>How many pieces were done, and in what time.</returns>
    public static async Task<(long Done, TimeSpan Elapsed)> WorkAsync(int size, TimeSpan time, Func<int, long, Task> work)
    {
        var done = 0L;
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, size).Select(async who =>
        {
            for (var n = 0L; Stopwatch.GetElapsedTime(began) < time; n++)
            {
                await work(who, n);
                Interlocked.Increment(ref done);
            }
        }));
        return (done, Stopwatch.GetElapsedTime(began));
    }
}
