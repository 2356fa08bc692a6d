using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace OrleansStock.WebFrontend.Hosting;

/// <summary>What the OpenAPI document says about the API as a whole.</summary>
internal sealed class ApiDescription : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "OrleansStock",
            Version = "v1",
            Description =
                "Calibrated price ranges with the walk-forward record of each model. " +
                "Send `Authorization: Bearer <token>` with a token from your account page, or use the site's cookie.",
        };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            ["bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "An API token of your account page." },
        };
        return Task.CompletedTask;
    }
}
