using OrleansStock.WebFrontend.Held;

namespace OrleansStock.WebFrontend.Hosting;

/// <summary>Sets the headers that every answer carries, once the answer begins.</summary>
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
