using System.Net.Http.Headers;
using System.Text;

namespace OrleansStock.Tests.Site.OpenApi;

/// <summary>A body that is not what a call takes is refused with the name of what is wrong, and nothing of it is left out in silence.</summary>
public sealed class BodyFaultTests(SiteFixture site)
{
    private const string Predictions = "/api/v1/predictions", Own = Predictions + "/own", Note = Predictions + "/1/note", Alerts = "/api/v1/alerts";

    private const string Members = "symbol, model, requestId, horizon, date";
    private const string NineMembers = "p01, p05, p10, p25, p50, p75, p90, p95, p99";

    /// <summary>A call, what is sent, the member that is wrong, and what is said of it.</summary>
    public static TheoryData<string, string, string, string> Faults => new()
    {
        { Predictions, """{"symbol":"SHARED","requestId":"a","horizon":"ten"}""", "horizon", "horizon must be a whole number such as 60." },
        { Predictions, """{"symbol":"SHARED","requestId":"a","horizon":"10"}""", "horizon", "horizon must be a whole number such as 60." },
        { Predictions, """{"symbol":"SHARED","requestId":"a","horizon":1.5}""", "horizon", "horizon must be a whole number such as 60." },
        { Predictions, """{"symbol":"SHARED","requestId":"a","horizon":99999999999}""", "horizon", "horizon must be a whole number such as 60." },
        { Predictions, """{"symbol":"SHARED","requestId":"a","horizon":{"days":10}}""", "horizon", "horizon must be a whole number such as 60." },
        { Predictions, """{"symbol":true,"requestId":"a"}""", "symbol", "symbol must be a text in quotation marks." },
        { Predictions, """{"symbol":"SHARED","requestId":7}""", "requestId", "requestId must be a text in quotation marks." },
        { Predictions, """{"symbol":"SHARED","requestId":"a","date":"2024-06-28T00:00:00"}""", "date", "date must be a date such as \"2024-03-28\"." },
        { Predictions, """{"symbol":"SHARED","requestId":"a","date":"6/7/2024"}""", "date", "date must be a date such as \"2024-03-28\"." },
        { Predictions, """{"symbol":"SHARED","requestId":"a","horzion":20}""", "horzion", $"There is no member horzion here. This call takes {Members}." },
        { Predictions, """{"symbol":"SHARED","requestId":"a","symbol":"OTHER"}""", "symbol", "symbol is given twice." },
        { Predictions, """{"symbol":"SHARED","requestId":"a","Symbol":"OTHER"}""", "symbol", "symbol is given twice." },
        { Predictions, $$"""{"symbol":{{new string('[', 100)}}{{new string(']', 100)}},"requestId":"a"}""", "symbol",
            "symbol must be a text in quotation marks." },
        { Own, """{"symbol":"SHARED","requestId":"a","horizon":5,"median":"100","low":90}""", "median", "median must be a number such as 123.45." },
        { Own, """{"symbol":"SHARED","requestId":"a","horizon":5,"median":1e400,"low":90}""", "median", "median must be a number such as 123.45." },
        { Own, """{"symbol":"SHARED","requestId":"a","horizon":5,"quantiles":[1,2]}""", "quantiles", $"quantiles must be an object with {NineMembers}." },
        { Own, """{"symbol":"SHARED","requestId":"a","horizon":5,"quantiles":{"p05":"1"}}""", "quantiles.p05",
            "quantiles.p05 must be a number such as 123.45." },
        { Own, """{"symbol":"SHARED","requestId":"a","horizon":5,"quantiles":{"p02":1}}""", "quantiles.p02",
            $"There is no member quantiles.p02 here. This call takes {NineMembers} there." },
        { Alerts, """{"kind":"outcome","repeats":null}""", "repeats", "repeats must be true or false." },
        { Alerts, """{"kind":"outcome","repeats":"yes"}""", "repeats", "repeats must be true or false." },
        { Alerts, """{"kind":5}""", "kind", "kind must be a text in quotation marks." },
        { Alerts, """{"kind":"above","symbol":"SHARED","price":123.45}""", "price", "price must be a text in quotation marks." },
        { Note, """{"text":5}""", "text", "text must be a text in quotation marks." },
        { Note, """{"txt":"a note"}""", "txt", "There is no member txt here. This call takes text." },
        { "/api/v1/people/me/name", """{"name":["a"]}""", "name", "name must be a text in quotation marks." },
        { Predictions, "", "body", "This call takes a JSON object as its body, and none was sent." },
        { Predictions, " \n", "body", "This call takes a JSON object as its body, and none was sent." },
        { Predictions, "null", "body", $"The body must be a JSON object with {Members}." },
        { Predictions, "[]", "body", $"The body must be a JSON object with {Members}." },
        { Predictions, """{"symbol":"SHARED","requestId":"a"} x""", "body", "The body is not JSON: see line 1, byte 37." },
        { Predictions, "{\n  \"symbol\": NaN }", "body", "The body is not JSON: see line 2, byte 13." },
        { Predictions, """{"symbol":"SHARED",/* a ticker */"requestId":"a"}""", "body", "The body is not JSON: see line 1, byte 20." },
        { Predictions, """{"symbol":"SHARED","requestId":"a",}""", "body", "The body is not JSON: see line 1, byte 36." },
        { Predictions, """{"symbol":"\ud800","requestId":"a"}""", "symbol", "symbol must be a text in quotation marks." },
        { Predictions, """{"\ud800":"SHARED","requestId":"a"}""", "body", "The body is not JSON: a text in it is no Unicode." },
    };

    [Theory, MemberData(nameof(Faults))]
    public async Task Send_BodyThatIsNotTaken_NamesWhatIsWrong(string path, string body, string member, string sentence)
    {
        using var visitor = site.NewVisitor();
        using var api = await visitor.GetApiClientAsync();

        using var answer = await SendAsync(api, path, Encoding.UTF8.GetBytes(body));

        var problem = await ApiAnswers.ProblemAsync(answer, HttpStatusCode.BadRequest);
        var error = Assert.Single(problem.GetProperty("errors").EnumerateObject());
        Assert.Equal((member, sentence), (error.Name, error.Value[0].GetString()));
        Assert.Equal(sentence, problem.GetProperty("detail").GetString());
        Assert.DoesNotContain("System", problem.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_SeveralMembersThatAreWrong_NamesEach()
    {
        using var visitor = site.NewVisitor();
        using var api = await visitor.GetApiClientAsync();

        using var answer = await SendAsync(api, Predictions, """{"symbol":1,"requestId":"a","horizon":"x","colour":"red"}"""u8.ToArray());

        var problem = await ApiAnswers.ProblemAsync(answer, HttpStatusCode.BadRequest);
        Assert.Equal(["symbol", "horizon", "colour"], problem.GetProperty("errors").EnumerateObject().Select(e => e.Name));
        // Not as much as somebody can send.
        var many = "{" + string.Join(',', Enumerable.Range(0, 1_000).Select(i => $"\"m{i}\":1")) + "}";
        using var refused = await SendAsync(api, Predictions, Encoding.UTF8.GetBytes(many));
        Assert.Equal(10, (await ApiAnswers.ProblemAsync(refused, HttpStatusCode.BadRequest)).GetProperty("errors").EnumerateObject().Count());
        using var queried = await api.GetAsync("/api/v1/models?" + string.Join('&', Enumerable.Range(0, 1_000)), Cancelled);
        Assert.Equal(10, (await ApiAnswers.ProblemAsync(queried, HttpStatusCode.BadRequest)).GetProperty("errors").EnumerateObject().Count());
    }

    [Fact]
    public async Task Send_BodyThatIsTooLargeOrCannotBeRead_HasTheStatusOfIt()
    {
        using var visitor = site.NewVisitor();
        using var api = await visitor.GetApiClientAsync();
        var large = Encoding.UTF8.GetBytes($$"""{"text":"{{new string('x', 70_000)}}"}""");
        foreach (var isChunked in new[] { false, true })
        {
            using var answer = await SendAsync(api, Note, large, isChunked: isChunked);
            var problem = await ApiAnswers.ProblemAsync(answer, HttpStatusCode.RequestEntityTooLarge);
            Assert.Equal("The body is larger than the 64 kB that a call takes.", problem.GetProperty("detail").GetString());
        }

        using (var answer = await SendAsync(api, Note, "{}"u8.ToArray(), "application/json; charset=klingon"))
            await ApiAnswers.ProblemAsync(answer, HttpStatusCode.UnsupportedMediaType);
        using (var answer = await SendAsync(api, Note, [0x1f, 0x8b, 8, 0], encoding: "gzip"))
            await ApiAnswers.ProblemAsync(answer, HttpStatusCode.UnsupportedMediaType);
        using (var answer = await SendAsync(api, Note, [.. "{\"text\":\""u8, 0xff, .. "\"}"u8]))
            await ApiAnswers.ProblemAsync(answer, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Send_BodyInAnotherCharsetOrWithAMark_IsTaken()
    {
        using var visitor = site.NewVisitor();
        using var api = await visitor.GetApiClientAsync();
        using (var recorded = await SiteVisitor.PredictAsync(api, "SHARED", "charset")) Assert.Equal(HttpStatusCode.Created, recorded.StatusCode);
        const string body = """{"TEXT":"café"}""";
        (byte[] Bytes, string Type)[] written =
        [
            (Encoding.Latin1.GetBytes(body), "application/json; charset=iso-8859-1"),
            (Encoding.Unicode.GetBytes(body), "application/json; charset=\"utf-16\""),
            ([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(body)], "application/json"),
            (Encoding.UTF8.GetBytes(body), "application/json; charset=UTF-8"),
        ];
        foreach (var (bytes, type) in written)
        {
            using (var cleared = await SendAsync(api, Note, "{}"u8.ToArray())) Assert.Equal(HttpStatusCode.NoContent, cleared.StatusCode);
            using var answer = await SendAsync(api, Note, bytes, type);
            Assert.Equal((type, HttpStatusCode.NoContent), (type, answer.StatusCode));
            Assert.Equal("café", (await api.GetJsonAsync(Note)).GetProperty("text").GetString());
        }
    }

    [Fact]
    public async Task Send_BodyToACallThatTakesNone_IsRefusedUnlessItSaysNothing()
    {
        const string weekly = Alerts + "/weekly";
        using var visitor = site.NewVisitor();
        using var api = await visitor.GetApiClientAsync();

        // Who reads isOn may think that it is written so, too: it began the mails.
        using (var answer = await SendAsync(api, weekly, """{"isOn":false}"""u8.ToArray()))
        {
            var problem = await ApiAnswers.ProblemAsync(answer, HttpStatusCode.BadRequest);
            Assert.Equal("This call takes no body.", problem.GetProperty("errors").GetProperty("body")[0].GetString());
        }

        Assert.False((await api.GetJsonAsync(weekly)).GetProperty("isOn").GetBoolean());
        foreach (var nothing in new[] { "", "{}", "null" })
        {
            using var answer = await SendAsync(api, weekly, Encoding.UTF8.GetBytes(nothing));
            Assert.Equal((nothing, HttpStatusCode.NoContent), (nothing, answer.StatusCode));
        }
    }

    private static async Task<HttpResponseMessage> SendAsync(
        HttpClient api, string path, byte[] body, string type = "application/json", string? encoding = null, bool isChunked = false)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        if (encoding is not null) content.Headers.ContentEncoding.Add(encoding);
        var isPut = path == Note || path.EndsWith("/name", StringComparison.Ordinal) || path.EndsWith("/weekly", StringComparison.Ordinal);
        using var request = new HttpRequestMessage(isPut ? HttpMethod.Put : HttpMethod.Post, path) { Content = content };
        request.Headers.TransferEncodingChunked = isChunked;
        return await api.SendAsync(request, Cancelled);
    }
}
