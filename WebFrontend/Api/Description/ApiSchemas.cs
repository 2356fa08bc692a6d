using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;

namespace OrleansStock.WebFrontend.Api.Description;

/// <summary>
/// How the OpenAPI document describes what is sent and answered: exactly as it is written. What a converter writes the
/// framework cannot know, so it is said here.
/// </summary>
internal sealed class ApiSchemas : IOpenApiSchemaTransformer
{
    private const string ProblemName = nameof(ProblemDetails);

    private static readonly Dictionary<Type, Func<OpenApiSchema>> written = new()
    {
        [typeof(Symbol)] = () => new OpenApiSchema { Type = JsonSchemaType.String },
        [typeof(RequestId)] = () => new OpenApiSchema { Type = JsonSchemaType.String },
        [typeof(Bar)] = DescribeBar,
    };

    /// <summary>The name of a type in the document; null where it is described in place.</summary>
    public static string? NameOf(JsonTypeInfo json) =>
        Written(json.Type) == typeof(Bar) ? nameof(Bar)
        : json.Type == typeof(Quantiles<decimal>) ? "PriceQuantiles"
        : written.ContainsKey(Written(json.Type)) ? null
        : OpenApiOptions.CreateDefaultSchemaReferenceId(json);

    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var json = context.JsonTypeInfo;
        if ((context.JsonPropertyInfo?.PropertyType ?? json.Type) == typeof(Quantiles<decimal>)) Become(schema, DescribeQuantiles());
        else if (written.TryGetValue(Written(json.Type), out var describe)) Become(schema, describe());
        else if (Written(json.Type).IsEnum) BecomeEnum(schema);
        else if (json.Kind == JsonTypeInfoKind.Object) Require(schema, json, FindTaken(context).Contains(json.Type));
        return Task.CompletedTask;
    }

    /// <summary>Says what lists of bars hold: of a converter's type the framework leaves the elements out.</summary>
    public static void ReferToBars(OpenApiDocument document)
    {
        if (document.Components?.Schemas?.TryGetValue(nameof(TickerHistory), out var history) == true && history.Properties?["bars"] is OpenApiSchema bars)
            bars.Items = new OpenApiSchemaReference(nameof(Bar), document);
    }

    /// <summary>Describes a problem as it is answered: with a type, a title and a status, and for a ticker what is wrong with it.</summary>
    public static void AddErrors(OpenApiDocument document)
    {
        foreach (var name in new[] { ProblemName, nameof(HttpValidationProblemDetails) })
        {
            IOpenApiSchema? found = null;
            if (document.Components?.Schemas?.TryGetValue(name, out found) != true || found is not OpenApiSchema { Properties: { } members } problem) continue;
            problem.Required = new HashSet<string> { "type", "title", "status" };
            members["type"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uri", Description = "Where the status is defined." };
            members["title"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "The kind of problem." };
            members["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Description = "The HTTP status." };
            members["detail"] = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Description = "What is wrong, in one sentence.",
                // Kiota's exceptions take their message from the member that is marked so.
                Extensions = new Dictionary<string, IOpenApiExtension> { ["x-ms-primary-error-message"] = new JsonNodeExtension(JsonValue.Create(true)) },
            };
            members.Remove("instance");
            members["traceId"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "The request's id in the service's logs." };
            if (name != ProblemName)
            {
                problem.Required.Add("errors");
                members["errors"].Description = "By parameter, what is wrong with it.";
                continue;
            }

            members["error"] = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Enum = [.. Enum.GetNames<TickerError>().Select(n => (JsonNode)JsonValue.Create(char.ToLowerInvariant(n[0]) + n[1..])!)],
                Description = "What is wrong with the ticker; absent where it is something else.",
            };
            members["suggestions"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Items = new OpenApiSchemaReference(nameof(SymbolSuggestion), document),
                Description = "Symbols that may have been meant; present where error is `unknownSymbol`.",
            };
        }
    }

    private static Type Written(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    /// <summary>What callers send: the types of bodies, and all that is within them.</summary>
    private static HashSet<Type> FindTaken(OpenApiSchemaTransformerContext context)
    {
        HashSet<Type> taken = [];
        foreach (var endpoint in context.ApplicationServices.GetRequiredService<EndpointDataSource>().Endpoints)
        {
            if (endpoint.Metadata.GetMetadata<IAcceptsMetadata>() is { RequestType: { } body } accepts && accepts.ContentTypes.Contains("application/json"))
                Add(body);
        }

        return taken;

        void Add(Type type)
        {
            var json = context.JsonTypeInfo.Options.GetTypeInfo(Written(type));
            if (json.ElementType is { } element) Add(element);
            if (json.Kind != JsonTypeInfoKind.Object || !taken.Add(json.Type)) return;
            foreach (var member in json.Properties) Add(member.PropertyType);
        }
    }

    // A member is always written, null or not, unless its record says otherwise; of a request, what it must have.
    private static void Require(OpenApiSchema schema, JsonTypeInfo json, bool isRequest)
    {
        schema.Required = new HashSet<string>(json.Properties.Where(p => isRequest ? IsRequired(p) : IsAlwaysWritten(p)).Select(p => p.Name));
        if (!isRequest) return;
        // A member of another name is refused, and not left out.
        schema.AdditionalPropertiesAllowed = false;
        foreach (var property in json.Properties)
        {
            if (property.AttributeProvider?.GetCustomAttributes(typeof(AllowedValuesAttribute), true) is [AllowedValuesAttribute allowed]
                && schema.Properties?[property.Name] is OpenApiSchema chosen)
                chosen.Enum = [.. allowed.Values.OfType<string>().Select(name => (JsonNode)JsonValue.Create(name)!)];
        }

        foreach (var name in schema.Required)
            if (schema.Properties?[name] is OpenApiSchema { Type: { } type } member) member.Type = type & ~JsonSchemaType.Null;
    }

    private static bool IsRequired(JsonPropertyInfo property) => property.AttributeProvider?.IsDefined(typeof(RequiredAttribute), true) == true;

    private static bool IsAlwaysWritten(JsonPropertyInfo property) =>
        property.Get is not null && property.AttributeProvider?.IsDefined(typeof(JsonIgnoreAttribute), true) != true;

    // Whether it may be null is said where it is used.
    private static void BecomeEnum(OpenApiSchema schema)
    {
        schema.Type = JsonSchemaType.String;
        schema.Enum = [.. (schema.Enum ?? []).Where(name => name is not null && name.GetValueKind() == JsonValueKind.String)];
    }

    // Keeps what a member's own comment says.
    private static void Become(OpenApiSchema schema, OpenApiSchema described)
    {
        var isNullable = schema.Type?.HasFlag(JsonSchemaType.Null) == true;
        schema.Type = isNullable ? described.Type | JsonSchemaType.Null : described.Type;
        schema.Properties = described.Properties;
        schema.Required = described.Required;
        schema.Items = null;
        schema.Description = described.Description ?? schema.Description;
    }

    private static OpenApiSchema DescribeQuantiles() => new()
    {
        Type = JsonSchemaType.Object,
        Properties = QuantilesJsonConverter.Names.ToDictionary(
            name => name, name => (IOpenApiSchema)Number($"The {int.Parse(name[1..], System.Globalization.CultureInfo.InvariantCulture)} % quantile.")),
        Required = new HashSet<string>(QuantilesJsonConverter.Names),
    };

    private static OpenApiSchema DescribeBar() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "A trading day. Prices are split-adjusted.",
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["date"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "date", Description = "The day, of the exchange." },
            ["open"] = Number("First price of the day."),
            ["high"] = Number("Highest."),
            ["low"] = Number("Lowest."),
            ["close"] = Number("Last."),
            ["adjClose"] = Number("The close less later dividends."),
            ["volume"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64", Description = "Shares traded; 0 where not known." },
        },
        Required = new HashSet<string> { "date", "open", "high", "low", "close", "adjClose", "volume" },
    };

    private static OpenApiSchema Number(string description) => new() { Type = JsonSchemaType.Number, Format = "double", Description = description };
}
