using OrleansStock.Tests.MarketData;

namespace OrleansStock.Tests.Site.Edges;

/// <summary>A machine whose environment is called Development: there the framework makes exceptions of what a caller has mistyped.</summary>
public sealed class DevelopmentTests
{
    [Fact]
    public async Task Call_ThatCannotBeRead_IsTheCallersFaultThereToo()
    {
        using var data = new TemporaryFolder();
        await using var site = await SiteProcess.StartAsync(data.Path, new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development", ["MarketData__Source"] = "Sample",
        });
        using var http = new HttpClient { BaseAddress = site.BaseUrl };

        using var answer = await http.GetAsync("/api/v1/ledger/heads?limit=many", Cancelled);

        var problem = await ApiAnswers.ProblemAsync(answer, HttpStatusCode.BadRequest);
        Assert.Equal("limit must be a whole number.", problem.GetProperty("detail").GetString());
        Assert.DoesNotContain(site.Log, line => line.Contains("fail:", StringComparison.Ordinal));
    }
}
