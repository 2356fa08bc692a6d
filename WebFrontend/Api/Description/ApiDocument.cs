using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace OrleansStock.WebFrontend.Api.Description;

/// <summary>What the OpenAPI document says about the API as a whole.</summary>
internal sealed partial class ApiDocument : IOpenApiDocumentTransformer
{
    /// <summary>The name of the scheme of API tokens in the document.</summary>
    public const string Bearer = "bearer";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "OrleansStock",
            Version = "v1",
            Description =
                "Calibrated price ranges with the walk-forward record of each model. " +
                "Send `Authorization: Bearer <token>` with a token from your account page, or use the site's cookie. " +
                "Every error is a problem (RFC 9457) whose detail is one sentence.",
            License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
            Contact = new OpenApiContact { Name = "Whoever runs this site" },
        };
        // The document is read where the API is, whatever name the site has there.
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Tags = new HashSet<OpenApiTag>
        {
            new() { Name = "Tickers", Description = "Prices, forecasts, odds and scorecards. No account is needed." },
            new() { Name = "Models", Description = "The models and their walk-forward records." },
            new() { Name = "Predictions", Description = "The forecasts that you recorded, with their outcomes." },
            new() { Name = "People", Description = "People against models: how forecasts that people gave themselves came out." },
            new() { Name = "Watchlist", Description = "The tickers that you watch." },
            new() { Name = "Alerts", Description = "What you want mails about. Mails go to confirmed addresses alone." },
            new() { Name = "Ledger", Description = "The tree over all predictions and outcomes, for anybody who wants to check it. No account is needed." },
            new() { Name = "Operations", Description = "How the service is doing. Administrators only." },
        };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Bearer] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "An API token from your account page." },
        };
        ApiOperations.RequireTokens(document);
        ApiSchemas.ReferToBars(document);
        ApiSchemas.AddErrors(document);
        foreach (var schema in document.Components.Schemas?.Values ?? []) Tidy(schema);
        return Task.CompletedTask;
    }

    /// <summary>Puts the descriptions of a schema and all within it on one line each.</summary>
    private static void Tidy(IOpenApiSchema? schema)
    {
        if (schema is null or OpenApiSchemaReference) return;
        if (schema.Description is { } text) schema.Description = WebUtility.HtmlDecode(Blanks().Replace(text, " "));
        foreach (var property in schema.Properties?.Values ?? []) Tidy(property);
        foreach (var choice in schema.OneOf ?? []) Tidy(choice);
        Tidy(schema.Items);
    }

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}
