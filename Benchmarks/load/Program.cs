using System.Globalization;
using OrleansStock.Faults;
using OrleansStock.Load;

// load BUILD_FOLDER [SECONDS]: durable writes and cached reads on a cluster of three silos and one web, as ratios to what
// the database and the web can do at best in the same run.
if (args is not [var builds, ..])
{
    await Console.Error.WriteLineAsync("usage: BUILD_FOLDER [SECONDS]");
    return 2;
}

var time = TimeSpan.FromSeconds(args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : 10);
await using var cluster = await LocalCluster.StartAsync(builds, 3, 1);
await new Writes(cluster, time).RunAsync();
await new Reads(cluster, time).RunAsync();
return 0;
