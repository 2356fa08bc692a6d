using System.Text.Json.Nodes;
using Json.Schema;

namespace OrleansStock.Tests.Site.OpenApi;

/// <summary>Holds answers against what an OpenAPI document says of them, and takes what it does not name for wrong.</summary>
internal sealed class ApiDocumentChecker
{
    private static readonly EvaluationOptions options = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    private readonly JsonObject document;
    private readonly HashSet<string> seen = [];

    public ApiDocumentChecker(string json)
    {
        document = JsonNode.Parse(json)!.AsObject();
        // A member that the document does not name is a difference too; problems may carry more by their standard.
        foreach (var (name, schema) in document["components"]!["schemas"]!.AsObject()) if (!name.Contains("Problem", StringComparison.Ordinal)) Close(schema!);
    }

    /// <summary>The calls of the document, as "GET /api/v1/models".</summary>
    public IEnumerable<string> Calls => document["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject().Select(o => $"{o.Key.ToUpperInvariant()} {p.Key}"));

    /// <summary>The calls and statuses that were checked, as "GET /api/v1/models 200".</summary>
    public IReadOnlyCollection<string> Seen => seen;

    /// <summary>Everything in which an answer is not as described; empty where nothing is.</summary>
    /// <param name="call">As in <see cref="Calls"/>.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlyList<string>> CheckAsync(string call, HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        var (method, path) = (call.Split(' ')[0].ToLowerInvariant(), call.Split(' ')[1]);
        var status = ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
        if (document["paths"]![path]?[method]?["responses"]?[status] is not { } described) return [$"{call}: {status} is not described."];
        seen.Add($"{call} {status}");
        List<string> differences = [];
        foreach (var (header, _) in described["headers"]?.AsObject() ?? [])
            if (!answer.Headers.Contains(header) && !answer.Content.Headers.Contains(header)) differences.Add($"{call} {status}: no {header}.");
        var media = answer.Content.Headers.ContentType?.MediaType;
        if (described["content"] is not JsonObject content) return media is null ? differences : [.. differences, $"{call} {status}: a body of {media}."];
        if (media is null || content[media] is not { } said) return [.. differences, $"{call} {status}: {media} is not described."];
        if (!media.EndsWith("json", StringComparison.Ordinal)) return differences;

        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync(cancellationToken));
        var schema = JsonSchema.FromText(new JsonObject
        {
            ["allOf"] = new JsonArray(said["schema"]!.DeepClone()),
            ["components"] = document["components"]!.DeepClone(),
        }.ToJsonString());
        var result = schema.Evaluate(body, options);
        if (!result.IsValid)
        {
            differences.AddRange(
                from detail in result.Details
                where detail.HasErrors
                from error in detail.Errors!
                select $"{call} {status} {detail.InstanceLocation}: {error.Value}");
        }

        return differences;
    }

    private static void Close(JsonNode schema)
    {
        if (schema is not JsonObject described) return;
        if (described["properties"] is JsonObject properties)
        {
            described["additionalProperties"] ??= false;
            foreach (var (_, member) in properties) Close(member!);
        }

        if (described["items"] is { } items) Close(items);
    }
}
