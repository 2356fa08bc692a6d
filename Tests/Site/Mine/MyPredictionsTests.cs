using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace OrleansStock.Tests.Site.Mine;

/// <summary>Filters, notes, calibration and exports of one's own predictions, by page and API.</summary>
public sealed class MyPredictionsTests(SiteFixture site)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Predictions_FilteredByPageAndApi_AreThoseAskedFor()
    {
        using var visitor = site.NewVisitor();
        using var api = await visitor.GetApiClientAsync();
        foreach (var (id, model) in new[] { ("a", "random-walk"), ("b", "linear"), ("c", "random-walk") })
            using (await SiteVisitor.PredictAsync(api, "SHARED", id, model)) { }
        using (var note = await api.PutAsJsonAsync("/api/v1/predictions/2/note", new { text = "Earnings <soon>" }, Cancelled))
            Assert.Equal(HttpStatusCode.NoContent, note.StatusCode);

        async Task<string> IdsAsync(string query) => string.Join(' ',
             (await api.GetJsonAsync("/api/v1/predictions" + query)).GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetInt64()));

        Assert.Equal("3 2 1", await IdsAsync(""));
        Assert.Equal("1 2 3", await IdsAsync("?sort=oldest"));
        Assert.Equal("3 1", await IdsAsync("?model=random-walk"));
        Assert.Equal("2", await IdsAsync("?q=EARNINGS"));
        Assert.Equal("", await IdsAsync("?symbol=OTHER"));
        // The stand-in's prices ended years ago: all are look backs.
        Assert.Equal("3 2 1", await IdsAsync("?state=retrospective"));
        Assert.Equal("", await IdsAsync("?state=waiting"));
        Assert.Equal("1 2 3", await IdsAsync("?dueFrom=2024-04-01&dueTo=2024-04-30"));
        var first = await api.GetJsonAsync("/api/v1/predictions?dueFrom=2024-04-01&limit=2");
        Assert.Equal("3", await IdsAsync("?dueFrom=2024-04-01&limit=2&cursor=" + first.GetProperty("nextCursor").GetString()));
        Assert.Equal("Earnings <soon>", (await api.GetJsonAsync("/api/v1/predictions")).GetProperty("notes").GetProperty("2").GetString());

        var page = await visitor.GetPageAsync("/predictions?model=linear");
        Assert.Single(page.QuerySelectorAll("table.ledger tbody tr"));
        Assert.Equal("Earnings <soon>", page.QuerySelector(".note")?.TextContent);
        Assert.Equal("linear", page.QuerySelector("select[name=model] option[selected]")?.GetAttribute("value"));
        Assert.Contains("None of your predictions", (await visitor.GetPageAsync("/predictions?symbol=OTHER")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("symbol=%21")]
    [InlineData("state=lost")]
    [InlineData("sort=price")]
    [InlineData("dueFrom=yesterday")]
    [InlineData("dueFrom=2026-02-01&dueTo=2026-01-01")]
    [InlineData("cursor=1.2")]
    [InlineData("sort=due&cursor=1")]
    public async Task Predictions_WrongFilter_IsSaid(string query)
    {
        using var visitor = site.NewVisitor();
        using var api = await visitor.GetApiClientAsync();
        using var response = await api.GetAsync("/api/v1/predictions?" + query, Cancelled);
        await ApiAnswers.ProblemAsync(response, HttpStatusCode.BadRequest);
        var page = await visitor.GetPageAsync("/predictions?" + query.Replace("cursor", "before", StringComparison.Ordinal));
        Assert.NotNull(page.QuerySelector(".notice.error"));
    }

    [Fact]
    public async Task DeleteButton_OfAFilteredList_DeletesItsRowAndShowsTheListAgain()
    {
        using var visitor = site.NewVisitor();
        using var api = await visitor.GetApiClientAsync();
        foreach (var (id, model) in new[] { ("a", "random-walk"), ("b", "linear"), ("c", "random-walk") })
            using (await SiteVisitor.PredictAsync(api, "SHARED", id, model)) { }

        var page = await visitor.GetPageAsync("/predictions?model=random-walk");
        var button = page.QuerySelectorAll<IHtmlButtonElement>("table.ledger tbody tr button[type=submit]").ToArray()[^1];
        var form = button.Form!;
        using var pressed = new FormUrlEncodedContent(
            form.QuerySelectorAll<IHtmlInputElement>("input").Select(i => KeyValuePair.Create(i.Name!, i.Value)).Append(new(button.Name!, button.Value)));
        using var response = await visitor.Http.PostAsync(form.GetAttribute("action"), pressed, Cancelled);

        Assert.Equal("/predictions?model=random-walk", response.RequestMessage!.RequestUri!.PathAndQuery);
        var left = await api.GetJsonAsync("/api/v1/predictions");
        Assert.Equal([3, 2], left.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetInt32()));
    }

    [Fact]
    public async Task Export_NoteThatIsAFormula_IsTextInTheCsvAndItselfInJson()
    {
        using var visitor = site.NewVisitor();
        using var api = await visitor.GetApiClientAsync();
        using (await SiteVisitor.PredictAsync(api, "SHARED", "a")) { }
        using (await visitor.SendAsync("/predictions/1", "Note", "text", "=1+1")) { }
        Assert.Equal("=1+1", (await api.GetJsonAsync("/api/v1/predictions/1/note")).GetProperty("text").GetString());
        using var note = await api.PutAsJsonAsync("/api/v1/predictions/1/note", new { text = "=HYPERLINK(1)" }, Cancelled);

        var csv = await api.GetStringAsync("/api/v1/predictions.csv?notes=true", Cancelled);
        var json = await api.GetJsonAsync("/api/v1/predictions.json");

        Assert.EndsWith(",note", csv.Split('\n')[0], StringComparison.Ordinal);
        Assert.DoesNotContain(",=HYPERLINK", csv, StringComparison.Ordinal);
        Assert.Contains("HYPERLINK(1)", csv, StringComparison.Ordinal);
        Assert.Equal("=HYPERLINK(1)", json[0].GetProperty("note").GetString());
        Assert.Equal("SHARED", json[0].GetProperty("prediction").GetProperty("symbol").GetString());
    }

    [Fact]
    public async Task Note_OfSomebodyElsesPrediction_IsNeitherReadNorWritten()
    {
        using var owner = site.NewVisitor();
        using var ownersApi = await owner.GetApiClientAsync();
        using (await SiteVisitor.PredictAsync(ownersApi, "SHARED", "a")) { }
        using (await ownersApi.PutAsJsonAsync("/api/v1/predictions/1/note", new { text = "mine" }, Cancelled)) { }
        using var other = site.NewVisitor();
        using var othersApi = await other.GetApiClientAsync();

        using var read = await othersApi.GetAsync("/api/v1/predictions/1/note", Cancelled);
        using var written = await othersApi.PutAsJsonAsync("/api/v1/predictions/1/note", new { text = "theirs" }, Cancelled);
        using var tooLong = await ownersApi.PutAsJsonAsync("/api/v1/predictions/1/note", new { text = new string('x', 2_001) }, Cancelled);

        Assert.Equal(HttpStatusCode.NotFound, read.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, written.StatusCode);
        await ApiAnswers.ProblemAsync(tooLong, HttpStatusCode.BadRequest);
        Assert.Equal("mine", (await ownersApi.GetJsonAsync("/api/v1/predictions/1/note")).GetProperty("text").GetString());
    }
}
