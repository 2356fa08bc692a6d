using OrleansStock.WebFrontend.Held;

namespace OrleansStock.WebFrontend.Hosting;

/// <summary>The headers that every answer carries. Scripts and styles come from this site's own files, never from within a page.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(static state =>
        {
            AnswerHeaders.Set((HttpContext)state);
            return Task.CompletedTask;
        }, context);
        return next(context);
    }
}
