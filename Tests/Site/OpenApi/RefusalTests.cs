using System.Net;

namespace OrleansStock.Tests.Site.OpenApi;

/// <summary>A request that the framework cannot read is refused with a sentence about the parameter that is wrong.</summary>
public sealed class RefusalTests(SiteFixture site)
{
    [Theory]
    [InlineData("/api/v1/tickers/SHARED/forecast?horizon=", "horizon", "horizon must be a whole number.")]
    [InlineData("/api/v1/tickers/SHARED/forecast?date=", "date", "date must be a date such as 2024-03-28.")]
    [InlineData("/api/v1/tickers/SHARED/forecast?horizon=ten", "horizon", "horizon must be a whole number.")]
    [InlineData("/api/v1/ledger/heads?limit=0x10", "limit", "limit must be a whole number.")]
    [InlineData("/api/v1/ledger/heads?before=%2310", "before", "before must be a whole number.")]
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

    [Fact]
    public async Task Get_AnyTypedParameterThatCannotBeRead_IsRefusedAsItsTypeAsksAndTheDocumentSaysSo()
    {
        using var visitor = site.NewVisitor();
        using var api = await visitor.GetApiClientAsync();
        List<string> tried = [];
        foreach (var path in (await api.GetJsonAsync("/openapi/v1.json")).GetProperty("paths").EnumerateObject())
        {
            if (!path.Value.TryGetProperty("get", out var call) || !call.TryGetProperty("parameters", out var parameters)) continue;
            foreach (var parameter in parameters.EnumerateArray().Where(p => p.GetProperty("in").GetString() == "query"))
            {
                var schema = parameter.GetProperty("schema");
                var type = schema.TryGetProperty("format", out var format) && format.GetString() == "date" ? "date" : schema.GetProperty("type").ToString();
                var sentence = type switch { "date" => "a date such as 2024-03-28", "boolean" => "true or false", "integer" => "a whole number", _ => null };
                if (sentence is null) continue;
                var name = parameter.GetProperty("name").GetString()!;
                foreach (var wrong in new[] { "x", "" })
                {
                    using var answer = await api.GetAsync(path.Name.Replace("{symbol}", "SHARED", StringComparison.Ordinal) + $"?{name}={wrong}", Cancelled);
                    var problem = await ApiAnswers.ProblemAsync(answer, HttpStatusCode.BadRequest);
                    Assert.Equal($"{name} must be {sentence}.", problem.GetProperty("errors").GetProperty(name)[0].GetString());
                }

                Assert.True(call.GetProperty("responses").TryGetProperty("400", out _), path.Name);
                tried.Add($"{type} {path.Name} {name}");
            }
        }

        Assert.Contains("boolean /api/v1/predictions.csv notes", tried);
        Assert.Contains("date /api/v1/tickers/{symbol}/history from", tried);
        Assert.Contains("integer /api/v1/predictions limit", tried);
    }
}
