using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using OrleansStock.Forecasting;
using OrleansStock.WebFrontend.Accounts;

namespace OrleansStock.WebFrontend.Api.Description;

/// <summary>What the OpenAPI document says about each call beside its records: parameters, headers, who may, and how it fails.</summary>
internal sealed class ApiOperations : IOpenApiOperationTransformer
{
    private static readonly Dictionary<string, string> parameters = new(StringComparer.Ordinal)
    {
        ["symbol"] = "A ticker, such as `MSFT`, `^GSPC` or `7203.T`: 1 to 20 letters, digits and `. ^ = & -`, beginning with a letter, a digit or `^`.",
        ["model"] = $"A model's id; `{ForecastModels.DefaultId}` where it is left out.",
        ["above"] = "A price above 0, as a plain number such as `123.45`; this or `below` must be given, and both ask for a close between them.",
        ["below"] = "A price above 0, as a plain number.",
        ["by"] = "A date within the forecast: the odds of a close beyond the price on any trading day until then, in the member `by`.",
        ["horizon"] = "An additional horizon, in trading days from 1 to 365; not together with `date`.",
        ["date"] = "An additional horizon, given as a date: the last trading day up to it; not together with `horizon`.",
        ["from"] = "The first day; the oldest where it is left out.",
        ["to"] = "The last day; the newest where it is left out.",
        ["q"] = "1 to 50 characters of a symbol or a name.",
        ["cursor"] = "`nextCursor` of the page before; left out for the newest.",
        ["limit"] = "How many, 1 to 200; 50 where it is left out.",
        ["id"] = "The prediction's number.",
        ["userName"] = "The user's name.",
        ["before"] = "Only trees smaller than this; left out for the newest.",
        ["start"] = "The first leaf's place, from 0; 0 where it is left out.",
        ["count"] = "How many, 1 to 1000; 1000 where it is left out.",
        ["leaf"] = "The leaf's hash, 64 hexadecimal digits.",
        ["treeSize"] = "The size of the tree; the newest where it is left out.",
        // Those of one call that mean another thing there.
        ["getLedgerConsistency from"] = "The size of the smaller tree, 1 or more.",
        ["getLedgerConsistency to"] = "The size of the larger tree.",
        ["name"] = "The public name that the person chose, upper or lower case.",
        ["token"] = "What the link's address ends with.",
        ["getRecord model"] = "A model's id; all models where it is left out.",
        ["getRecord horizon"] = "Trading days ahead, 1 to 365; 10, 60 and 365 where it is left out.",
        ["getTickerRecord model"] = "A model's id; all models where it is left out.",
        ["getTickerRecord horizon"] = "Trading days ahead, 1 to 365; 10, 60 and 365 where it is left out.",
        ["getPredictions symbol"] = "Only predictions of this ticker.",
        ["getPredictions model"] = "Only predictions by this model.",
        ["state"] = "`waiting` or `resolved`: only predictions with a horizon that has no outcome yet, or has one; `retrospective`: only look backs.",
        ["dueFrom"] = "Only predictions with a horizon of this day or later: the day of its outcome, and the target date where it has none.",
        ["notes"] = "`true` for a last column with what you wrote beside each prediction.",
        ["alert"] = "The alert's id.",
        ["dueTo"] = "The last such day.",
        ["getPredictions q"] = "Only predictions whose note contains this, upper or lower case; at most 100 characters.",
        ["sort"] = "`newest`, `oldest`: by when it was recorded; `due`, `last-due`: by a horizon's day. Left out, it follows from what is asked for.",
        ["getPredictions cursor"] = "`nextCursor` of the page before, with the same other parameters; left out for the first page.",
        ["getLedgerHeads limit"] = "How many, 1 to 200; 20 where it is left out.",
    };

    // By policy.
    private static readonly Dictionary<string, string> scopes = new(StringComparer.Ordinal)
    {
        [AccountPolicies.ReadScope] = "read", [AccountPolicies.PredictScope] = "predict", [AccountPolicies.Administrator] = "account",
        [AccountPolicies.AccountScope] = "account",
    };

    // What must be given; the framework cannot tell, since we answer a missing one with a sentence of our own.
    private static readonly HashSet<string> needed = new(["q"], StringComparer.Ordinal);

    private static readonly Dictionary<string, string> statuses = new(StringComparer.Ordinal)
    {
        ["200"] = "The answer.",
        ["201"] = "Recorded; the Location header is its address.",
        ["204"] = "Done.",
        ["304"] = "The version that you hold is current.",
        ["400"] = "A parameter or a member of the body is wrong, or the call takes none of that name: see errors.",
        ["401"] = "The token or session is missing or not valid.",
        ["403"] = "For administrators only; or the token lacks the scope; or a page of another site sent it with the cookie.",
        ["404"] = "Not found.",
        ["409"] = "Not possible as things are; the detail says why.",
        ["412"] = "What If-Match names is no longer the current version.",
        ["413"] = "The body is larger than 64 kB.",
        ["415"] = "The body is not declared as application/json, is compressed, or its charset is not known.",
        ["422"] = "The data cannot be used; the detail says why.",
        ["429"] = "Too many requests; try again after Retry-After.",
        ["503"] = "Temporarily unavailable; try again after Retry-After.",
    };

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        operation.Description ??= operation.Summary;
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            if (parameter.Name is not { } name) continue;
            parameter.Description = parameters.GetValueOrDefault($"{operation.OperationId} {name}") ?? parameters.GetValueOrDefault(name);
            parameter.Required |= needed.Contains(name) && operation.OperationId != "getPredictions";
            ApiLimits.Add(operation.OperationId, parameter);
        }

        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        foreach (var policy in metadata.OfType<IAuthorizeData>().Select(a => a.Policy).OfType<string>())
            if (scopes.TryGetValue(policy, out var scope)) operation.Description += $" A token needs the scope `{scope}`.";
        if (metadata.OfType<IAuthorizeData>().Any())
            operation.Metadata = new Dictionary<string, object> { [ApiDocument.Bearer] = true };

        operation.Responses ??= [];
        var answers = operation.Responses.OrderBy(r => r.Key, StringComparer.Ordinal).ToList();
        operation.Responses.Clear();
        foreach (var (status, answer) in answers)
        {
            if (statuses.TryGetValue(status, out var said)) answer.Description = said;
            if (answer is OpenApiResponse response) AddHeaders(status, response, operation.OperationId);
            DescribeStreams(answer);
            operation.Responses[status] = answer;
        }

        return Task.CompletedTask;
    }

    /// <summary>Marks the calls that need a token.</summary>
    public static void RequireTokens(OpenApiDocument document)
    {
        foreach (var operation in document.Paths.Values.SelectMany(p => p.Operations?.Values ?? Enumerable.Empty<OpenApiOperation>()))
        {
            if (operation.Metadata?.ContainsKey(ApiDocument.Bearer) == true)
                operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(ApiDocument.Bearer, document)] = [] }];
        }
    }

    /// <summary>Says that what is not JSON is a stream: of a plain string NSwag makes a method that parses the answer as JSON.</summary>
    private static void DescribeStreams(IOpenApiResponse answer)
    {
        foreach (var (media, content) in answer.Content ?? new Dictionary<string, OpenApiMediaType>())
            if (!media.EndsWith("json", StringComparison.Ordinal)) content.Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
    }

    private static void AddHeaders(string status, OpenApiResponse response, string? operation)
    {
        if (status is "429" or "503") Add("Retry-After", "Seconds to wait.", JsonSchemaType.Integer);
        if (status == "401") Add("WWW-Authenticate", "`Bearer`, with the error where the token is not valid.", JsonSchemaType.String);
        if (status == "201") Add("Location", "The prediction's address.", JsonSchemaType.String);
        if (status is "200" or "304" && operation == "getForecast") Add("ETag", "Version of the forecast, for If-None-Match.", JsonSchemaType.String);

        void Add(string name, string description, JsonSchemaType type)
        {
            response.Headers ??= new Dictionary<string, IOpenApiHeader>();
            response.Headers[name] = new OpenApiHeader { Description = description, Schema = new OpenApiSchema { Type = type } };
        }
    }
}
