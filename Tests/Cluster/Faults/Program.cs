using System.Globalization;
using OrleansStock.Faults;

// faults BUILD_FOLDER [--times N] [NAME...]: a line per fault and time, and where there are several a line with the worst of each; 0 where all
// passed. Tests/Cluster/faults.sh builds and calls this.
var names = args.Skip(1).ToList();
var times = 1;
if (names.IndexOf("--times") is var at and >= 0)
{
    if (at + 1 >= names.Count || !int.TryParse(names[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out times) || times < 1) return Usage();
    names.RemoveRange(at, 2);
}

if (args.Length == 0 || names.Exists(n => !Faults.Names.Contains(n))) return Usage();

var passed = true;
foreach (var name in names.Count > 0 ? names : [.. Faults.Names])
{
    var runs = new List<(bool Passed, Verdict? Verdict)>();
    for (var run = 1; run <= times; run++)
    {
        var fault = new Faults(args[0], brief: false);
        var (held, line) = await fault.RunAsync(name);
        Console.WriteLine(line);
        if (fault.LongestWait is { } wait) Console.Write(wait);
        runs.Add((held, fault.Last));
        passed &= held;
    }

    if (times > 1) Console.WriteLine(Worst(name, runs));
}

return passed ? 0 : 1;

static int Usage()
{
    Console.Error.WriteLine($"usage: BUILD_FOLDER [--times N] [NAME...]; names: {string.Join(", ", Faults.Names)}");
    return 2;
}

static string Worst(string name, List<(bool Passed, Verdict? Verdict)> runs)
{
    var verdicts = runs.Select(r => r.Verdict).OfType<Verdict>().ToList();
    if (verdicts.Count == 0) return $"{name}: no verdict in {runs.Count} runs";
    var waits = verdicts.Select(v => v.Waits).OfType<Waits>().DefaultIfEmpty(Waits.None).ToList();
    var worst = new Waits(waits.Max(w => w.Median), waits.Max(w => w.P99), waits.Max(w => w.Longest));
    return string.Create(CultureInfo.InvariantCulture,
        $"{name}: worst of {runs.Count}: passed={runs.Count(r => r.Passed)} unknown={verdicts.Max(v => v.Unknown)} lost={verdicts.Max(v => v.Lost)} "
        + $"doubled={verdicts.Max(v => v.Doubled)} gap={verdicts.Max(v => v.Gap):0.0} waits {worst}");
}
