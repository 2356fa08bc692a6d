using System.Globalization;
using OrleansStock.Load;

const string usage =
    "usage: BUILD_FOLDER [SECONDS [ROUNDS]] | reads BUILD embedded|cluster SECONDS ROUNDS [NAME...] | writes BUILD embedded|cluster SECONDS ROUNDS USERS... "
    + "| compare OTHER_BUILD THIS_BUILD SECONDS ROUNDS [NAME...] | scale|indexes BUILD DATES_FILE USERS TICKERS SILOS "
    + "| many BUILD embedded|cluster PREDICTIONS ROUNDS | record BUILD PRICES_FILE PREDICTIONS ROUNDS | soak BUILD MINUTES";
int[] crowds = [16, 64];

// Everything beside its limits, a part of it, or two builds beside each other. Verbs that begin with "bare" are the limits themselves.
switch (args)
{
    case ["compare", var other, var here, var seconds, var rounds, .. var names]:
        return await Comparison.RunAsync(other, here, Seconds(seconds), Number(rounds), names) ? 0 : 2;
    case ["reads", var build, "embedded" or "cluster", var seconds, var rounds, .. var names]:
        await Ratios.ReadAsync(build, Seconds(seconds), Number(rounds), args[2] == "cluster", names);
        return 0;
    case ["writes", var build, "embedded" or "cluster", var seconds, var rounds, .. var users]:
        await Ratios.WriteAsync(build, Seconds(seconds), Number(rounds), args[2] == "cluster", [.. users.Select(Number)]);
        return 0;
    case ["scale" or "indexes", var build, var dates, var users, var tickers, var silos]:
        await using (var site = await Site.StartClusterAsync(build, Number(silos)))
        {
            DateOnly[] days = [.. File.ReadLines(dates).Select(d => DateOnly.Parse(d, CultureInfo.InvariantCulture))];
            var scale = new Scale(site, days, Number(tickers));
            await (args[0] == "scale" ? scale.RunAsync(Number(users)) : scale.CompareIndexesAsync(Number(users)));
        }

        return 0;
    case ["many", var build, "embedded" or "cluster", var predictions, var rounds]:
        await using (var site = args[2] == "cluster" ? await Site.StartClusterAsync(build, 1) : await Site.StartEmbeddedAsync(build))
            await new Many(site).RunAsync(Number(predictions), Number(rounds));
        return 0;
    case ["record", var build, var prices, var predictions, var rounds]:
        await using (var site = await Site.StartEmbeddedAsync(build))
            return await new LiveRecord(site, prices).RunAsync(Number(predictions), Number(rounds)) ? 0 : 1;
    case ["soak", var build, var minutes]:
        return await Soak.RunAsync(build, TimeSpan.FromMinutes(Number(minutes))) ? 0 : 1;
    case ["bare", var port]:
        await BareKestrel.ServeAsync(Number(port));
        return 0;
    case ["bare-orleans", var port]:
        await BareOrleans.ServeAsync(Number(port));
        return 0;
    case ["bare-silo", var certificate, .. var ports]:
        await BareCalls.ServeSiloAsync([.. ports.Select(Number)], certificate);
        return 0;
    case ["bare-web", var certificate, var port, .. var gateways]:
        await BareCalls.ServeWebAsync(Number(port), certificate, [.. gateways.Select(Number)]);
        return 0;
    case [var build, .. { Length: <= 2 } more] when Directory.Exists(build):
        var time = more is [var first, ..] ? Seconds(first) : TimeSpan.FromSeconds(5);
        var count = more is [_, var second] ? Number(second) : 3;
        await Ratios.WriteAsync(build, time, count, isCluster: true, crowds);
        await Ratios.WriteAsync(build, time, count, isCluster: false, [Crowd.Size]);
        await Ratios.ReadAsync(build, time, count, isCluster: false, []);
        await Ratios.ReadAsync(build, time, count, isCluster: true, []);
        return 0;
    default:
        await Console.Error.WriteLineAsync(usage);
        return 2;
}

static TimeSpan Seconds(string text) => TimeSpan.FromSeconds(double.Parse(text, CultureInfo.InvariantCulture));

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
