namespace OrleansStock.Tests.MarketData.Yahoo;

/// <summary>The stand-in as a service of its own, for demonstrations and load: started by <c>stand-in.sh</c>, never by a run of the tests.</summary>
public sealed class StandInService
{
    [Fact(Explicit = true)]
    public async Task Serve_FolderOfCsvFiles_UntilStopped()
    {
        var folder = Environment.GetEnvironmentVariable("ORLEANSSTOCK_STANDIN_FOLDER")
            ?? throw new InvalidOperationException("ORLEANSSTOCK_STANDIN_FOLDER names no folder.");
        var port = int.Parse(Environment.GetEnvironmentVariable("ORLEANSSTOCK_STANDIN_PORT") ?? "8100", System.Globalization.CultureInfo.InvariantCulture);
        await using var standIn = await YahooStandIn.StartAsync(port);
        var symbols = standIn.ServeFolder(folder);
        TestContext.Current.SendDiagnosticMessage(
            $"{symbols.Count} symbols at {standIn.BaseUrl}; start the site with MarketData__YahooBaseUrl={standIn.BaseUrl}");
        await Task.Delay(Timeout.Infinite, TestContext.Current.CancellationToken)
            .ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }
}
