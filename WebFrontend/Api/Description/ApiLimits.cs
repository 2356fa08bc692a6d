using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using OrleansStock.WebFrontend.Api.Problems;

namespace OrleansStock.WebFrontend.Api.Description;

/// <summary>What parameters may be, as a program checks it before it sends: the numbers and forms that their descriptions say in words.</summary>
internal static class ApiLimits
{
    // A text and not a format, which would be another type to the clients that are made of the document.
    private const string Day = @"^\d{4}-\d{2}-\d{2}$";
    private const string Price = @"^(\d+\.?\d*|\.\d+)$";

    // By call and parameter, else by parameter.
    private static readonly Dictionary<string, OpenApiSchema> limits = new(StringComparer.Ordinal)
    {
        ["symbol"] = new() { Pattern = Input.SymbolPattern },
        ["above"] = new() { Pattern = Price },
        ["below"] = new() { Pattern = Price },
        ["horizon"] = Whole(1, 365),
        ["limit"] = Whole(1, 200),
        ["count"] = Whole(1, 1000),
        ["start"] = Whole(0),
        ["before"] = Whole(1),
        ["treeSize"] = Whole(1),
        ["leaf"] = new() { Pattern = "^[0-9A-Fa-f]{64}$" },
        ["dueFrom"] = new() { Pattern = Day },
        ["dueTo"] = new() { Pattern = Day },
        ["state"] = OneOf(PredictionChoice.States.Select(s => s.Name)),
        ["sort"] = OneOf(PredictionChoice.Orders.Select(o => o.Name)),
        ["searchSymbols q"] = new() { MinLength = 1, MaxLength = 50 },
        ["getPredictions q"] = new() { MaxLength = 100 },
        ["getPredictions model"] = new() { MaxLength = 40 },
        ["getLedgerConsistency from"] = Whole(1),
        ["getLedgerConsistency to"] = Whole(1),
    };

    /// <summary>Adds what is known of a parameter to its schema.</summary>
    public static void Add(string? operation, OpenApiParameter parameter)
    {
        if (parameter.Schema is not OpenApiSchema schema) return;
        if (!limits.TryGetValue($"{operation} {parameter.Name}", out var known) && !limits.TryGetValue(parameter.Name ?? "", out known)) return;
        (schema.Minimum, schema.Maximum) = (known.Minimum, known.Maximum);
        (schema.MinLength, schema.MaxLength) = (known.MinLength, known.MaxLength);
        (schema.Pattern, schema.Enum) = (known.Pattern, known.Enum);
    }

    private static OpenApiSchema Whole(int least, int? most = null) => new()
    {
        Minimum = least.ToString(CultureInfo.InvariantCulture), Maximum = most?.ToString(CultureInfo.InvariantCulture),
    };

    private static OpenApiSchema OneOf(IEnumerable<string> names) => new() { Enum = [.. names.Select(name => (JsonNode)JsonValue.Create(name)!)] };
}
