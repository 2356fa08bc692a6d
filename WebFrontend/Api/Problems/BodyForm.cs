using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace OrleansStock.WebFrontend.Api.Problems;

/// <summary>
/// Holds a body against the type that its call takes, and names what differs: the framework says of all of it no more than 400, and leaves
/// out members that it does not know.
/// </summary>
internal static class BodyForm
{
    /// <summary>The key of what is wrong with the body as a whole.</summary>
    public const string Whole = "body";

    // The most of a name that is repeated.
    private const int LongestName = 40;

    /// <summary>What is wrong, by member; empty where nothing is. What must be given and what values may be, the calls say themselves.</summary>
    /// <param name="body">The body.</param>
    /// <param name="json">What the call takes.</param>
    public static Dictionary<string, string[]> FindFaults(JsonElement body, JsonTypeInfo json)
    {
        var errors = new Dictionary<string, string[]>();
        if (body.ValueKind == JsonValueKind.Object) CheckMembers(body, json, "", errors);
        else errors[Whole] = [$"The body must be a JSON object with {List(json)}."];
        return errors;
    }

    private static void CheckMembers(JsonElement value, JsonTypeInfo json, string within, Dictionary<string, string[]> errors)
    {
        var given = new HashSet<string>();
        foreach (var member in value.EnumerateObject())
        {
            if (errors.Count == RequestProblems.MostErrors) return;
            var known = json.Properties.FirstOrDefault(p => p.Name.Equals(member.Name, StringComparison.OrdinalIgnoreCase));
            var name = within + (known?.Name ?? (member.Name.Length > LongestName ? member.Name[..LongestName] : member.Name));
            if (known is null) errors[name] = [$"There is no member {name} here. This call takes {List(json)}{(within.Length > 0 ? " there" : "")}."];
            else if (!given.Add(known.Name)) errors[name] = [$"{name} is given twice."];
            else CheckValue(member.Value, json.Options.GetTypeInfo(known.PropertyType), name, errors);
        }
    }

    private static void CheckValue(JsonElement value, JsonTypeInfo json, string name, Dictionary<string, string[]> errors)
    {
        if (json.Kind == JsonTypeInfoKind.Object && value.ValueKind is JsonValueKind.Object)
        {
            CheckMembers(value, json, name + ".", errors);
            return;
        }

        try
        {
            value.Deserialize(json);
        }
        catch (JsonException)
        {
            errors[name] = [$"{name} must be {FormOf(json)}."];
        }
    }

    /// <summary>What a value should have been.</summary>
    private static string FormOf(JsonTypeInfo json)
    {
        if (json.Kind == JsonTypeInfoKind.Object) return $"an object with {List(json)}";
        var type = Nullable.GetUnderlyingType(json.Type) ?? json.Type;
        return type == typeof(string) ? "a text in quotation marks"
            : type == typeof(DateOnly) ? "a date such as \"2024-03-28\""
            : type == typeof(bool) ? "true or false"
            : type == typeof(int) || type == typeof(long) ? "a whole number such as 60"
            : "a number such as 123.45";
    }

    private static string List(JsonTypeInfo json) => string.Join(", ", json.Properties.Select(p => p.Name));
}
