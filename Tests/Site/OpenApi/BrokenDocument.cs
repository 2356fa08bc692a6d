using System.Text.Json.Nodes;

namespace OrleansStock.Tests.Site.OpenApi;

/// <summary>Breaks a document in one place at a time, sees whether an answer is found to differ, and mends it again.</summary>
internal sealed class BrokenDocument(ApiDocumentChecker checker)
{
    private const string WrongStatus = "wrong status";
    public const string UnnamedValue = "unnamed value of an enumeration";

    private const string WrongMedia = "wrong media type";
    private const string MissingRequired = "missing required member";
    private const string UnknownMember = "unknown member";
    private const string WrongType = "wrong type";

    // Schemas within others are tried once, wherever they occur first.
    private readonly HashSet<JsonObject> triedInside = new(ReferenceEqualityComparer.Instance);

    /// <summary>The ways that there must be for an answer; <see cref="UnnamedValue"/> comes to them where it holds one.</summary>
    public static IReadOnlyList<string> WaysFor(RecordedAnswer answer)
    {
        if (answer.Media is null) return [WrongStatus];
        var body = answer.HasJson ? JsonNode.Parse(answer.Body) : null;
        return (body is JsonArray list ? list.FirstOrDefault() : body) switch
        {
            null => [WrongStatus, WrongMedia],
            JsonObject => [WrongStatus, WrongMedia, MissingRequired, UnknownMember, WrongType],
            _ => [WrongStatus, WrongMedia, WrongType],
        };
    }

    /// <summary>The ways that were tried, and whether the checker noticed.</summary>
    public IEnumerable<(string Way, bool IsNoticed)> TryEachWay(RecordedAnswer answer)
    {
        foreach (var (way, breakIt) in FindWays(answer).ToList())
        {
            var mend = breakIt();
            yield return (way, checker.Check(answer).Count > 0);
            mend();
        }
    }

    private IEnumerable<(string Way, Func<Action> Break)> FindWays(RecordedAnswer answer)
    {
        var status = answer.Status.ToString(CultureInfo.InvariantCulture);
        var responses = checker.FindResponses(answer)!;
        yield return (WrongStatus, () => Replace(responses, status, null));
        if (answer.Media is not { } media) yield break;
        var content = responses[status]!["content"]!.AsObject();
        yield return (WrongMedia, () => Replace(content, media, null));
        if (!answer.HasJson) yield break;

        var said = content[media]!["schema"]!.AsObject();
        if (JsonNode.Parse(answer.Body) is JsonArray list && list.FirstOrDefault() is JsonValue)
            yield return (WrongType, () => Replace(said["items"]!.AsObject(), "type", "boolean"));
        var isOutermost = true;
        foreach (var (schema, written) in FindObjects(said, JsonNode.Parse(answer.Body)))
        {
            if (!triedInside.Add(schema) && !isOutermost) continue;
            isOutermost = false;
            foreach (var way in FindWays(schema, written)) yield return way;
        }
    }

    private IEnumerable<(string Way, Func<Action> Break)> FindWays(JsonObject schema, JsonObject written)
    {
        var required = schema["required"] as JsonArray ?? [];
        yield return (MissingRequired, () => Replace(schema, "required", new JsonArray([.. Copy(required, _ => true), "neverWritten"])));

        var members = schema["properties"]!.AsObject();
        if (written.Select(m => m.Key).FirstOrDefault(members.ContainsKey) is { } name)
        {
            yield return (UnknownMember, () =>
            {
                var mendMember = Replace(members, name, null);
                var mendRequired = Replace(schema, "required", new JsonArray([.. Copy(required, r => r != name)]));
                return mendMember + mendRequired;
            });
        }

        var typed = members.Select(m => (m.Key, Schema: m.Value!.AsObject()))
            .FirstOrDefault(m => m.Schema.ContainsKey("type") && written[m.Key] is not null);
        if (typed.Schema is { } member)
        {
            var isBoolean = written[typed.Key]!.GetValueKind() is JsonValueKind.True or JsonValueKind.False;
            yield return (WrongType, () => Replace(member, "type", isBoolean ? "string" : "boolean"));
        }

        foreach (var (key, value) in written)
        {
            if (value is null || members[key] is not JsonObject described) continue;
            var named = checker.Chosen(described);
            if (named["enum"] is not JsonArray values) continue;
            yield return (UnnamedValue, () => Replace(named, "enum", new JsonArray([.. Copy(values, v => v != value.GetValue<string>())])));
        }
    }

    /// <summary>Puts another value, or none, in place of a member's.</summary>
    /// <returns>What puts the old one back.</returns>
    private static Action Replace(JsonObject node, string name, JsonNode? value)
    {
        var before = node[name];
        Set(value);
        return () => Set(before);

        void Set(JsonNode? next)
        {
            node.Remove(name);
            if (next is not null) node[name] = next;
        }
    }

    private static IEnumerable<JsonNode> Copy(JsonArray texts, Predicate<string> isKept) =>
        texts.Select(t => t!.GetValue<string>()).Where(t => isKept(t)).Select(t => (JsonNode)JsonValue.Create(t));

    /// <summary>The objects that an answer holds with the schemas that describe them; the outermost first.</summary>
    private IEnumerable<(JsonObject Schema, JsonObject Written)> FindObjects(JsonObject schema, JsonNode? written)
    {
        var described = checker.Chosen(schema);
        return written switch
        {
            JsonArray { Count: > 0 } list => FindObjects(described["items"]!.AsObject(), list[0]),
            JsonObject one when described["properties"] is JsonObject members =>
            [
                (described, one), .. one.Where(m => members.ContainsKey(m.Key)).SelectMany(m => FindObjects(members[m.Key]!.AsObject(), m.Value)),
            ],
            _ => [],
        };
    }
}
