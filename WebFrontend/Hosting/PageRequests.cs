using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace OrleansStock.WebFrontend.Hosting;

/// <summary>
/// Refuses what no form of a page sends: a handler that the page has not, which would show a page that nothing was read for, and a checkbox
/// that is neither on nor off, which could not be shown again. Both would be errors of ours otherwise.
/// </summary>
internal sealed class PageRequests : IAsyncPageFilter
{
    /// <inheritdoc/>
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!IsWithoutHandler(context) && !HasUnreadableCheckbox(context)) return next();
        context.Result = new BadRequestResult();
        return Task.CompletedTask;
    }

    private static bool IsWithoutHandler(PageHandlerExecutingContext context)
    {
        // A page whose answer is an error shows itself, whatever the method of the request was.
        if (context.HandlerMethod is not null || context.HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null
            || context.HttpContext.Features.Get<IExceptionHandlerFeature>() is not null) return false;
        return !HttpMethods.IsGet(context.HttpContext.Request.Method)
            || context.ActionDescriptor.HandlerMethods.Any(h => HttpMethods.IsGet(h.HttpMethod));
    }

    private static bool HasUnreadableCheckbox(PageHandlerExecutingContext context) => context.ActionDescriptor.BoundProperties.Any(p =>
        p.ParameterType == typeof(bool)
        && context.ModelState.TryGetValue(p.BindingInfo?.BinderModelName ?? p.Name, out var entry) && entry.ValidationState == ModelValidationState.Invalid);
}
