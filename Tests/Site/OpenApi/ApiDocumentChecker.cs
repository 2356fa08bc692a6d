using System.Text.Json.Nodes;
using Json.Schema;

namespace OrleansStock.Tests.Site.OpenApi;

/// <summary>Holds answers against what an OpenAPI document says of them, and takes what it does not name for wrong.</summary>
internal sealed class ApiDocumentChecker
{
    private const string SchemaFolder = "#/components/schemas/";

    private static readonly EvaluationOptions options = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    public ApiDocumentChecker(string json)
    {
        Document = JsonNode.Parse(json)!.AsObject();
        // A member that the document does not name is a difference too.
        foreach (var (_, schema) in Schemas) Close(schema!);
    }

    /// <summary>The document, closed against members that it does not name.</summary>
    public JsonObject Document { get; }

    /// <summary>The calls of the document, as "GET /api/v1/models".</summary>
    public IEnumerable<string> Calls => Document["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject().Select(o => $"{o.Key.ToUpperInvariant()} {p.Key}"));

    private JsonObject Schemas => Document["components"]!["schemas"]!.AsObject();

    /// <summary>What the document says of the statuses of an answer's call; null where it does not know the call.</summary>
    public JsonObject? FindResponses(RecordedAnswer answer)
    {
        var (method, path) = (answer.Call.Split(' ')[0].ToLowerInvariant(), answer.Call.Split(' ')[1]);
        return Document["paths"]![path]?[method]?["responses"]?.AsObject();
    }

    /// <summary>The schema itself where another place refers to it.</summary>
    public JsonObject Resolve(JsonObject schema) =>
        schema["$ref"] is { } reference ? Schemas[reference.GetValue<string>()[SchemaFolder.Length..]]!.AsObject() : schema;

    /// <summary>What describes a value that is not null.</summary>
    public JsonObject Chosen(JsonObject schema) =>
        schema["oneOf"] is JsonArray choices
            ? Resolve(choices.Select(c => c!.AsObject()).First(c => c["type"] is not JsonValue type || type.GetValue<string>() != "null"))
            : Resolve(schema);

    /// <summary>Everything in which an answer is not as described; empty where nothing is.</summary>
    public IReadOnlyList<string> Check(RecordedAnswer answer)
    {
        var place = $"{answer.Call} {answer.Status}";
        if (FindResponses(answer)?[answer.Status.ToString(CultureInfo.InvariantCulture)] is not JsonObject described) return [$"{place} is not described."];
        List<string> differences =
        [
            .. (described["headers"]?.AsObject() ?? []).Where(h => !answer.Headers.Contains(h.Key)).Select(h => $"{place}: no {h.Key}."),
        ];
        if (described["content"] is not JsonObject content) return answer.Media is null ? differences : [.. differences, $"{place}: a body of {answer.Media}."];
        if (answer.Media is null || content[answer.Media] is not { } said) return [.. differences, $"{place}: {answer.Media} is not described."];
        if (answer.HasJson) differences.AddRange(Validate(place, said["schema"]!.AsObject(), answer.Body));
        return differences;
    }

    /// <summary>What the document says of the body that a call takes; null where it takes none.</summary>
    public JsonObject? FindTaken(string call)
    {
        var (method, path) = (call.Split(' ')[0].ToLowerInvariant(), call.Split(' ')[1]);
        return Document["paths"]![path]?[method]?["requestBody"]?["content"]?["application/json"]?["schema"]?.AsObject();
    }

    /// <summary>Everything in which a body that was sent is not as described; empty where nothing is.</summary>
    public IReadOnlyList<string> CheckSent(RecordedAnswer answer) =>
        FindTaken(answer.Call) is { } schema
            ? Validate($"{answer.Call} {answer.Status} {answer.Sent}", schema, answer.Sent!)
            : [$"{answer.Call}: no body is described."];

    private List<string> Validate(string place, JsonObject schema, string json)
    {
        var bundle = new JsonObject { ["allOf"] = new JsonArray(schema.DeepClone()), ["components"] = new JsonObject { ["schemas"] = Collect(schema, []) } };
        var result = JsonSchema.FromText(bundle.ToJsonString()).Evaluate(JsonNode.Parse(json), options);
        if (result.IsValid) return [];
        return
        [
            .. from detail in result.Details
               where detail.HasErrors
               from error in detail.Errors!
               select $"{place} {detail.InstanceLocation}: {error.Value}",
        ];
    }

    /// <summary>The schemas that a schema refers to, directly or not: the whole document would be parsed with each answer.</summary>
    private JsonObject Collect(JsonNode node, JsonObject found)
    {
        switch (node)
        {
            case JsonArray list:
                foreach (var item in list) if (item is not null) Collect(item, found);
                break;
            case JsonObject members:
                foreach (var (name, member) in members)
                {
                    if (member is null) continue;
                    Collect(member, found);
                    if (name != "$ref" || found.ContainsKey(member.GetValue<string>()[SchemaFolder.Length..])) continue;
                    var schema = Resolve(members);
                    found[member.GetValue<string>()[SchemaFolder.Length..]] = schema.DeepClone();
                    Collect(schema, found);
                }

                break;
        }

        return found;
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
