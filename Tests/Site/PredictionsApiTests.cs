using System.Net.Http.Headers;

namespace OrleansStock.Tests.Site;

public sealed class PredictionsApiTests(SiteFixture site)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GET", "/api/v1/predictions")]
    [InlineData("GET", "/api/v1/predictions/1")]
    [InlineData("GET", "/api/v1/predictions.csv")]
    [InlineData("POST", "/api/v1/predictions")]
    [InlineData("DELETE", "/api/v1/predictions/1")]
    public async Task Predictions_Anonymous_Is401(string method, string path)
    {
        using var anonymous = new HttpClient { BaseAddress = site.BaseUrl };
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method == "POST") request.Content = JsonContent.Create(new { symbol = "SHARED", requestId = "x" });
        using var response = await anonymous.SendAsync(request, Cancelled);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Predictions_TheWholeWay_RecordRepeatReadExportDelete()
    {
        using var visitor = site.NewVisitor();
        using var api = await visitor.GetApiClientAsync();

        using var created = await SiteVisitor.PredictAsync(api, "shared", "r-1");
        var record = await created.Content.ReadFromJsonAsync<JsonElement>(Cancelled);
        using var repeated = await SiteVisitor.PredictAsync(api, "SHARED", "r-1");
        using var conflicting = await SiteVisitor.PredictAsync(api, "SHARED", "r-1", "linear");
        using var second = await SiteVisitor.PredictAsync(api, "SHARED", "r-2", "linear");

        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Equal("/api/v1/predictions/1", created.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, repeated.StatusCode);
        Assert.Equal(record.GetRawText(), (await repeated.Content.ReadFromJsonAsync<JsonElement>(Cancelled)).GetRawText());
        await ApiAnswers.ProblemAsync(conflicting, HttpStatusCode.Conflict);

        var page = await api.GetJsonAsync("/api/v1/predictions?limit=1");
        Assert.Equal(2, page.GetProperty("items")[0].GetProperty("id").GetInt64());
        var next = await api.GetJsonAsync($"/api/v1/predictions?limit=1&cursor={page.GetProperty("nextCursor").GetString()}");
        Assert.Equal(record.GetRawText(), next.GetProperty("items")[0].GetRawText());
        Assert.Equal(JsonValueKind.Null, next.GetProperty("nextCursor").ValueKind);

        var csv = (await api.GetStringAsync("/api/v1/predictions.csv", Cancelled)).TrimEnd('\n').Split('\n');
        Assert.Equal(1 + 2 * 3, csv.Length);
        Assert.Equal(24, csv[0].Split(',').Length);
        Assert.All(csv.Skip(1), line => Assert.Equal(24, line.Split(',').Length));

        using var deleted = await api.DeleteAsync("/api/v1/predictions/1", Cancelled);
        using var deletedAgain = await api.DeleteAsync("/api/v1/predictions/1", Cancelled);
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        await ApiAnswers.ProblemAsync(deletedAgain, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Predictions_OfAnotherUser_AreNotSeen()
    {
        using var owner = site.NewVisitor();
        using var ownersApi = await owner.GetApiClientAsync();
        using var created = await SiteVisitor.PredictAsync(ownersApi, "SHARED", "mine");
        using var other = site.NewVisitor();
        using var othersApi = await other.GetApiClientAsync();

        using var read = await othersApi.GetAsync("/api/v1/predictions/1", Cancelled);
        using var deleted = await othersApi.DeleteAsync("/api/v1/predictions/1", Cancelled);

        Assert.Equal(HttpStatusCode.NotFound, read.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, deleted.StatusCode);
        Assert.Empty((await othersApi.GetJsonAsync("/api/v1/predictions")).GetProperty("items").EnumerateArray());
        Assert.Single((await ownersApi.GetJsonAsync("/api/v1/predictions")).GetProperty("items").EnumerateArray());
    }

    [Theory]
    [InlineData("""{"symbol":"SHARED","requestId":""}""")]
    [InlineData("""{"symbol":"SHARED"}""")]
    [InlineData("""{"symbol":"SHARED","requestId":"a b"}""")]
    [InlineData("""{"symbol":"../x","requestId":"a"}""")]
    [InlineData("""{"symbol":"SHARED","model":"no","requestId":"a"}""")]
    [InlineData("""{"symbol":5,"requestId":"a"}""")]
    [InlineData("""not json""")]
    public async Task Predict_BadBody_Is400(string body)
    {
        using var visitor = site.NewVisitor();
        using var api = await visitor.GetApiClientAsync();

        using var content = new StringContent(body, MediaTypeHeaderValue.Parse("application/json"));
        using var response = await api.PostAsync("/api/v1/predictions", content, Cancelled);

        await ApiAnswers.ProblemAsync(response, HttpStatusCode.BadRequest);
    }
}
