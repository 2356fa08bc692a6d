using System.Text.Json.Nodes;

namespace OrleansStock.Tests.Site.OpenApi;

/// <summary>Every call of the API answers what its OpenAPI document says, errors included, and a difference between the two is noticed.</summary>
[Collection(nameof(OperationsSite))]
public sealed class AnswersTests(ApiJourney journey) : IClassFixture<ApiJourney>
{
    private readonly ApiDocumentChecker checker = new(journey.Document);

    [Fact]
    public void Answers_OfEveryCall_AreAsTheDocumentDescribesThem()
    {
        Assert.Equal("", string.Join('\n', journey.Answers.SelectMany(checker.Check)));
        // Nothing is left out: each call succeeded once.
        var seen = journey.Answers.Select(a => $"{a.Call} {a.Status}").ToHashSet();
        Assert.Equal([], checker.Calls.Where(call => !seen.Any(s => s.StartsWith($"{call} 2", StringComparison.Ordinal))));
        Assert.Superset(
            new HashSet<string>(
            [
                .. new[] { 304, 400, 404, 412, 503 }.Select(s => $"GET /api/v1/tickers/{{symbol}}/forecast {s}"),
                .. new[] { 400, 401, 404, 409, 413, 415, 503 }.Select(s => $"POST /api/v1/predictions {s}"),
            ]),
            seen);
    }

    /// <summary>What is taken, the document says; what it calls required, is asked for; and every member that it does not is left out once.</summary>
    [Fact]
    public void Bodies_OfEveryCall_AreTakenAsTheDocumentDescribesThem()
    {
        var sent = journey.Answers.Where(a => a.Sent is not null).ToList();
        var taken = sent.Where(a => a.Status is >= 200 and < 300).ToList();

        Assert.Equal("", string.Join('\n', taken.SelectMany(checker.CheckSent)));
        var members =
            from call in checker.Calls
            let schema = checker.FindTaken(call)
            where schema is not null
            from member in FindMembers(call, "", schema!)
            select member;
        List<string> faults = [];
        foreach (var (call, path, isRequired) in members)
        {
            var without = sent.Where(a => a.Call == call && IsWithout(a.Sent!, path)).ToList();
            var isSeen = isRequired ? without.Exists(a => a.Status == 400) : without.Intersect(taken).Any();
            if (!isSeen) faults.Add($"{call}: never {(isRequired ? "refused" : "taken")} without {path}");
        }

        Assert.Equal("", string.Join('\n', faults));
        // The calls with bodies, so that none is overlooked.
        Assert.Equal(
            [
                "POST /api/v1/alerts", "POST /api/v1/predictions", "POST /api/v1/predictions/own", "PUT /api/v1/people/me/name",
                "PUT /api/v1/predictions/{id}/note",
            ],
            checker.Calls.Where(c => checker.FindTaken(c) is not null).Order(StringComparer.Ordinal));
        Assert.NotEmpty(checker.CheckSent(taken[0] with { Sent = """{"symbol":"MSFT"}""", Call = "POST /api/v1/predictions" }));
        Assert.NotEmpty(checker.CheckSent(taken[0] with { Sent = """{"kind":"outcome","sort":"none"}""", Call = "POST /api/v1/alerts" }));

        IEnumerable<(string Call, string Path, bool IsRequired)> FindMembers(string call, string within, JsonObject schema)
        {
            var described = checker.Chosen(schema);
            var required = (described["required"] as JsonArray ?? []).Select(r => r!.GetValue<string>()).ToHashSet();
            foreach (var (name, member) in described["properties"]?.AsObject() ?? [])
            {
                yield return (call, within + name, required.Contains(name));
                foreach (var inner in FindMembers(call, within + name + ".", member!.AsObject())) yield return inner;
            }
        }

        static bool IsWithout(string body, string path)
        {
            JsonNode? node = null;
            try
            {
                node = JsonNode.Parse(body);
            }
            catch (JsonException)
            {
                // Sent on purpose.
            }

            var names = path.Split('.');
            foreach (var name in names[..^1]) node = (node as JsonObject)?[name];
            return node is JsonObject parent && !parent.ContainsKey(names[^1]);
        }
    }

    [Fact]
    public void Errors_Always_SayInASentenceWhatIsWrong() =>
        Assert.Equal(
            "",
            string.Join(" / ", journey.Answers.Where(a => a.Status >= 400 && JsonDocument.Parse(a.Body).RootElement is var problem &&
                !(problem.TryGetProperty("detail", out var detail) && detail.GetString() is { Length: > 10 } said && said[^1] is ('.' or '?')))
                .Select(a => $"{a.Call} {a.Status}: {a.Body}")));

    /// <summary>The document is broken in one place at a time, in every way that a change of the code could bring about.</summary>
    [Fact]
    public void Check_DocumentThatIsBrokenInOnePlace_NoticesEachTime()
    {
        HashSet<string> unnoticed = [], tried = [];
        var broken = new BrokenDocument(checker);

        foreach (var answer in journey.Answers)
        {
            foreach (var (way, isNoticed) in broken.TryEachWay(answer))
            {
                tried.Add($"{answer.Call} {answer.Status} {way}");
                if (!isNoticed) unnoticed.Add($"{answer.Call} {answer.Status} {way}");
            }
        }

        Assert.Equal("", string.Join('\n', unnoticed));
        // Mended again, the document is as it was.
        Assert.Equal([], journey.Answers.SelectMany(checker.Check));
        // For every call and status, errors included.
        var expected =
            from answer in journey.Answers
            from way in BrokenDocument.WaysFor(answer)
            select $"{answer.Call} {answer.Status} {way}";
        Assert.Equal("", string.Join('\n', expected.Except(tried)));
        Assert.Contains($"GET /api/v1/tickers/{{symbol}} 404 {BrokenDocument.UnnamedValue}", tried);
        Assert.Contains($"GET /api/v1/tickers/{{symbol}}/odds 200 {BrokenDocument.UnnamedValue}", tried);
    }

    [Theory]
    [InlineData("""{"isDefault":true}""", "is not described")]
    [InlineData("""{"id":"a","version":"1","name":"n","description":"d","minimumBars":1,"isDefault":true,"rangeOrigin":"r","record":null}""", "version")]
    [InlineData("""{"id":"a","version":1,"name":"n","description":"d","minimumBars":1,"isDefault":true,"rangeOrigin":"r","record":null,"more":1}""", "more")]
    [InlineData("""{"id":"a","version":1,"name":"n","description":"d","minimumBars":1,"isDefault":true,"rangeOrigin":"r"}""", "record")]
    public void Check_AnswerThatIsNotAsDescribed_Says(string model, string difference)
    {
        var status = difference == "is not described" ? 409 : 200;

        var said = checker.Check(new RecordedAnswer("GET /api/v1/models", status, "application/json", $"[{model}]", new HashSet<string>()));

        Assert.Contains(said, s => s.Contains(difference, StringComparison.Ordinal));
    }
}
