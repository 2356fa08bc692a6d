using OrleansStock.Faults;

// faults BUILD_FOLDER [NAME...]: a line per fault; 0 where all passed. Tests/Cluster/faults.sh builds and calls this.
if (args is not [var builds, ..])
{
    await Console.Error.WriteLineAsync($"usage: BUILD_FOLDER [NAME...]; names: {string.Join(", ", Faults.Names)}");
    return 2;
}

var passed = true;
foreach (var name in args.Length > 1 ? args.Skip(1) : Faults.Names)
{
    var (held, line) = await new Faults(builds, brief: false).RunAsync(name);
    Console.WriteLine(line);
    passed &= held;
}

return passed ? 0 : 1;
