using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;

namespace OrleansStock.WebFrontend.Hosting;

/// <summary>How the OpenAPI document describes values that are a text in JSON: a converter tells it nothing about what it writes.</summary>
internal static class TextValueSchemas
{
    private static readonly Type[] texts = [typeof(Symbol), typeof(RequestId)];

    /// <summary>Describes symbols and request ids as strings, in place.</summary>
    public static OpenApiOptions AddTextValues(this OpenApiOptions openApi)
    {
        openApi.CreateSchemaReferenceId = json =>
            texts.Contains(json.Type) || json.Type == typeof(Quantiles<decimal>) ? null : OpenApiOptions.CreateDefaultSchemaReferenceId(json);
        return openApi.AddSchemaTransformer((schema, context, _) =>
        {
            if (texts.Contains(context.JsonTypeInfo.Type)) schema.Type = JsonSchemaType.String;
            return Task.CompletedTask;
        });
    }
}
