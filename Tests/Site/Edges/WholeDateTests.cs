namespace OrleansStock.Tests.Site.Edges;

/// <summary>Dates in addresses of the API: 1/2/2024 is another day on either side of the Atlantic, and 2024-03 is no day.</summary>
public sealed class WholeDateTests(SiteFixture site) : IDisposable
{
    private readonly HttpClient anonymous = new() { BaseAddress = site.BaseUrl };

    public void Dispose() => anonymous.Dispose();

    [Theory]
    [InlineData("history?from=1/2/2024", "from")]
    [InlineData("history?from=2024-01-02&to=2024-03", "to")]
    [InlineData("history.csv?to=03.02.2024", "to")]
    [InlineData("history?from=28%20March%202024", "from")]
    [InlineData("history?from=2024-3-1", "from")]
    [InlineData("forecast?model=random-walk&date=6/7/2024", "date")]
    [InlineData("odds?model=random-walk&above=100&by=June%202024", "by")]
    public async Task Call_DateInAnotherForm_IsRefusedByName(string call, string parameter)
    {
        using var answer = await anonymous.GetAsync("/api/v1/tickers/SHARED/" + call, Cancelled);

        var problem = await ApiAnswers.ProblemAsync(answer, HttpStatusCode.BadRequest);
        var error = Assert.Single(problem.GetProperty("errors").EnumerateObject());
        Assert.Equal((parameter, $"{parameter} must be a date such as 2024-03-28."), (error.Name, error.Value[0].GetString()));
        Assert.Equal(error.Value[0].GetString(), problem.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("history?from=2024-01-02&to=2024-01-31")]
    [InlineData("history.csv?to=2024-01-31")]
    [InlineData("history")]
    [InlineData("forecast?model=random-walk&date=2024-06-07")]
    public async Task Call_DateAsTheDocumentSays_IsAnswered(string call)
    {
        using var answer = await anonymous.GetAsync("/api/v1/tickers/SHARED/" + call, Cancelled);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
