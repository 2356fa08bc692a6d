using System.Text.RegularExpressions;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.WebFrontend.Alerts;
using OrleansStock.WebFrontend.Api.Problems;

namespace OrleansStock.Tests.Site.OpenApi;

/// <summary>What is asked of a call is what it takes: other names are refused, and the limits of the document are those of the code.</summary>
public sealed class ParameterTests(SiteFixture site)
{
    [Fact]
    public async Task Call_WithAParameterThatItDoesNotTake_IsRefusedByName()
    {
        using var visitor = site.NewVisitor();
        using var api = await visitor.GetApiClientAsync();
        List<string> tried = [];
        foreach (var (path, _) in await FindCallsAsync(api))
        {
            using var answer = await api.GetAsync(Fill(path) + "?horzion=20", Cancelled);
            var problem = await ApiAnswers.ProblemAsync(answer, HttpStatusCode.BadRequest);
            Assert.StartsWith("There is no parameter horzion here. This call takes ", problem.GetProperty("errors").GetProperty("horzion")[0].GetString(),
                StringComparison.Ordinal);
            tried.Add(path);
        }

        string[] some = ["/api/v1/models", "/api/v1/tickers/{symbol}/forecast", "/api/v1/predictions", "/api/v1/alerts"];
        Assert.Superset(some.ToHashSet(), tried.ToHashSet());
    }

    [Theory]
    [InlineData("/api/v1/tickers/SHARED/forecast?model=random-walk&horizon=20&horizon=30", "horizon", "horizon is given 2 times.")]
    [InlineData("/api/v1/tickers/SHARED/forecast?model=random-walk&symbol=OTHER", "symbol",
        "There is no parameter symbol here. This call takes model, horizon and date.")]
    [InlineData("/api/v1/symbols?q=a&Q=b", "q", "q is given 2 times.")]
    [InlineData("/api/v1/models?lang=de", "lang", "There is no parameter lang here. This call takes none.")]
    [InlineData("/api/v1/tickers/SHARED?stale", "stale", "There is no parameter stale here. This call takes none.")]
    [InlineData("/api/v1/tickers/SHARED/past?models=theta", "models", "There is no parameter models here. This call takes model alone.")]
    public async Task Get_ParameterThatIsNotTakenOrTwice_SaysSo(string path, string name, string sentence)
    {
        using var http = new HttpClient { BaseAddress = site.BaseUrl };
        using var answer = await http.GetAsync(path, Cancelled);

        var problem = await ApiAnswers.ProblemAsync(answer, HttpStatusCode.BadRequest);
        Assert.Equal(sentence, problem.GetProperty("errors").GetProperty(name)[0].GetString());
    }

    [Fact]
    public async Task Get_NameInAnotherCase_IsTaken()
    {
        using var http = new HttpClient { BaseAddress = site.BaseUrl };

        var forecast = await http.GetJsonAsync("/api/v1/tickers/SHARED/forecast?Model=random-walk&HORIZON=20");

        Assert.Equal(20, forecast.GetProperty("ownHorizon").GetInt32());
    }

    [Fact]
    public async Task Limits_OfTheDocument_AreThoseOfTheCode()
    {
        using var visitor = site.NewVisitor();
        using var api = await visitor.GetApiClientAsync();
        List<string> tried = [];
        foreach (var (path, call) in await FindCallsAsync(api))
        {
            foreach (var parameter in call.GetProperty("parameters").EnumerateArray())
            {
                var (name, schema, isPath) =
                    (parameter.GetProperty("name").GetString()!, parameter.GetProperty("schema"), parameter.GetProperty("in").GetString() == "path");
                foreach (var (value, isWithin, keyword) in FindEdges(schema))
                {
                    var address = isPath ? Fill(path, name, value) : $"{Fill(path)}?{name}={Uri.EscapeDataString(value)}{Others(path, name)}";
                    using var answer = await api.GetAsync(address, Cancelled);
                    var isNamed = answer.StatusCode == HttpStatusCode.BadRequest
                        && (await ApiAnswers.ProblemAsync(answer, HttpStatusCode.BadRequest)).GetProperty("errors").TryGetProperty(name, out _);
                    Assert.True(isWithin ? answer.StatusCode != HttpStatusCode.BadRequest : isNamed, $"{address}: {answer.StatusCode}");
                    tried.Add($"{path} {name} {keyword}");
                }
            }
        }

        string[] some =
        [
            "/api/v1/tickers/{symbol}/forecast symbol pattern", "/api/v1/tickers/{symbol}/forecast horizon maximum", "/api/v1/predictions limit minimum",
            "/api/v1/predictions state enum", "/api/v1/predictions q maxLength", "/api/v1/symbols q minLength", "/api/v1/ledger/leaves count maximum",
            "/api/v1/ledger/consistency to minimum", "/api/v1/tickers/{symbol}/odds above pattern", "/api/v1/predictions dueFrom pattern",
        ];
        Assert.Superset(some.ToHashSet(), tried.ToHashSet());
    }

    [Fact]
    public async Task Bodies_OfTheDocument_TakeNoOtherMemberAndSayTheirLimits()
    {
        using var http = new HttpClient { BaseAddress = site.BaseUrl };
        var schemas = (await http.GetJsonAsync("/openapi/v1.json")).GetProperty("components").GetProperty("schemas");
        foreach (var name in (string[])["PredictRequest", "OwnForecastRequest", "OwnQuantiles", "NoteRequest", "PublicNameRequest", "AlertForm"])
            Assert.False(schemas.GetProperty(name).GetProperty("additionalProperties").GetBoolean(), name);
        Assert.False(schemas.GetProperty("PredictionRecord").TryGetProperty("additionalProperties", out _));
        JsonElement Member(string schema, string member) => schemas.GetProperty(schema).GetProperty("properties").GetProperty(member);
        Assert.Equal(AlertForm.Kinds.Select(k => k.Name), Member("AlertForm", "kind").GetProperty("enum").EnumerateArray().Select(k => k.GetString()));
        Assert.Equal((1, 99), Range(Member("AlertForm", "percent")));
        foreach (var request in (string[])["PredictRequest", "OwnForecastRequest"])
        {
            Assert.Equal((1, 365), Range(Member(request, "horizon")));
            Assert.Equal(Input.SymbolPattern, Member(request, "symbol").GetProperty("pattern").GetString());
            Assert.Equal(Input.RequestIdPattern, Member(request, "requestId").GetProperty("pattern").GetString());
        }

        Assert.Equal(2_000, Member("NoteRequest", "text").GetProperty("maxLength").GetInt32());
        Assert.Equal(30, Member("PublicNameRequest", "name").GetProperty("maxLength").GetInt32());

        static (int, int) Range(JsonElement schema) => (schema.GetProperty("minimum").GetInt32(), schema.GetProperty("maximum").GetInt32());
    }

    [Theory]
    [InlineData("MSFT"), InlineData("msft"), InlineData("^GSPC"), InlineData("M&M.NS"), InlineData("EURUSD=X"), InlineData("BRK-B"), InlineData("7203.T")]
    [InlineData("ABCDEFGHIJKLMNOPQRST"), InlineData("ABCDEFGHIJKLMNOPQRSTU"), InlineData(""), InlineData(".A"), InlineData("-A"), InlineData("A B")]
    [InlineData("A/B"), InlineData("É"), InlineData("A_B"), InlineData("=A"), InlineData("A:B"), InlineData("a.b_c:d-e")]
    public void Patterns_OfTheDocument_AreThoseOfTheCode(string text)
    {
        Assert.Equal(Symbol.TryParse(text, out _), Regex.IsMatch(text, Input.SymbolPattern));
        Assert.Equal(RequestId.TryParse(text, out _), Regex.IsMatch(text, Input.RequestIdPattern));
    }

    /// <summary>What is read, but for what administrators alone may.</summary>
    private static async Task<List<(string Path, JsonElement Call)>> FindCallsAsync(HttpClient api) =>
    [
        .. from path in (await api.GetJsonAsync("/openapi/v1.json")).GetProperty("paths").EnumerateObject()
           where !path.Name.StartsWith("/api/v1/ops", StringComparison.Ordinal) && path.Value.TryGetProperty("get", out _)
           let call = path.Value.GetProperty("get")
           select (path.Name, call.TryGetProperty("parameters", out _) ? call : JsonElement.Parse("""{"parameters":[]}""")),
    ];

    private static IEnumerable<(string Value, bool IsWithin, string Keyword)> FindEdges(JsonElement schema)
    {
        foreach (var limit in schema.EnumerateObject())
        {
            switch (limit.Name)
            {
                case "minimum":
                    yield return (limit.Value.ToString(), true, limit.Name);
                    yield return ((limit.Value.GetInt64() - 1).ToString(CultureInfo.InvariantCulture), false, limit.Name);
                    break;
                case "maximum":
                    yield return (limit.Value.ToString(), true, limit.Name);
                    yield return ((limit.Value.GetInt64() + 1).ToString(CultureInfo.InvariantCulture), false, limit.Name);
                    break;
                case "minLength":
                    yield return (new string('a', limit.Value.GetInt32() - 1), false, limit.Name);
                    break;
                case "maxLength":
                    yield return (new string('a', limit.Value.GetInt32()), true, limit.Name);
                    yield return (new string('a', limit.Value.GetInt32() + 1), false, limit.Name);
                    break;
                case "pattern":
                    yield return ("!", false, limit.Name);
                    break;
                case "enum":
                    foreach (var one in limit.Value.EnumerateArray()) yield return (one.GetString()!, true, limit.Name);
                    yield return ("none", false, limit.Name);
                    break;
            }
        }
    }

    private static string Fill(string path, string? name = null, string? value = null) => Regex.Replace(path, @"\{(\w+)\}", part =>
        part.Groups[1].Value == name ? Uri.EscapeDataString(value!) : part.Groups[1].Value switch
        {
            "symbol" => "SHARED",
            "leaf" => new string('0', 64),
            "id" => "1",
            _ => "nothing",
        });

    /// <summary>What must be given beside a parameter.</summary>
    private static string Others(string path, string name) => (path.Split('/')[^1], name) switch
    {
        ("odds", not ("above" or "below")) => "&above=100",
        ("consistency", "from") => "&to=1",
        ("consistency", "to") => "&from=1",
        _ => "",
    };
}
