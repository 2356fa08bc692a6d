using System.Net;

namespace OrleansStock.Tests.Site.OpenApi;

/// <summary>A request that the framework cannot read is refused with a sentence about the parameter that is wrong.</summary>
public sealed class RefusalTests(SiteFixture site)
{
    [Theory]
    [InlineData("/api/v1/tickers/SHARED/forecast?horizon=", "horizon", "horizon must be a whole number.")]
    [InlineData("/api/v1/tickers/SHARED/forecast?date=", "date", "date must be a date such as 2024-03-28.")]
    [InlineData("/api/v1/tickers/SHARED/forecast?horizon=ten", "horizon", "horizon must be a whole number.")]
    [InlineData("/api/v1/tickers/SHARED/history?from=14.08.2026", "from", "from must be a date such as 2024-03-28.")]
    [InlineData("/api/v1/ledger/heads?limit=0", "limit", "limit must be from 1 to 200.")]
    [InlineData("/api/v1/ledger/consistency?from=1", "to", "to is missing.")]
    public async Task Get_ParameterThatCannotBeRead_IsNamed(string path, string parameter, string sentence)
    {
        using var http = new HttpClient { BaseAddress = site.BaseUrl };
        using var answer = await http.GetAsync(path, TestContext.Current.CancellationToken);

        var problem = await ApiAnswers.ProblemAsync(answer, HttpStatusCode.BadRequest);
        Assert.Equal(sentence, problem.GetProperty("detail").GetString());
        Assert.Equal([parameter], problem.GetProperty("errors").EnumerateObject().Select(error => error.Name));
    }
}
