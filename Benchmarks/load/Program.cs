using System.Globalization;
using OrleansStock.Load;

// load BUILD_FOLDER [SECONDS]: durable writes and cached reads on a cluster of three silos and one web.
// load compare OTHER_BUILD THIS_BUILD SECONDS ROUNDS [NAME...]: two builds, measured in turn.
switch (args)
{
    case ["compare", var other, var here, var seconds, var rounds, .. var names]:
        return await Comparison.RunAsync(other, here, Seconds(seconds), int.Parse(rounds, CultureInfo.InvariantCulture), names) ? 0 : 2;
    case [var build] when build != "compare":
        await Alone.RunAsync(build, TimeSpan.FromSeconds(10));
        return 0;
    case [var build, var seconds] when build != "compare":
        await Alone.RunAsync(build, Seconds(seconds));
        return 0;
    default:
        await Console.Error.WriteLineAsync("usage: BUILD_FOLDER [SECONDS] | compare OTHER_BUILD THIS_BUILD SECONDS ROUNDS [NAME...]");
        return 2;
}

static TimeSpan Seconds(string text) => TimeSpan.FromSeconds(double.Parse(text, CultureInfo.InvariantCulture));
