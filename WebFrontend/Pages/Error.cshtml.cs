using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansStock.WebFrontend.Cluster;

namespace OrleansStock.WebFrontend.Pages;

/// <summary>
/// What a person sees instead of a bare status code. Re-executed for any method by UseExceptionHandler("/error") and
/// UseStatusCodePagesWithReExecute("/error", "?status={0}"); it says what to do and nothing about the inside.
/// </summary>
[AllowAnonymous, IgnoreAntiforgeryToken, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorModel : PageModel
{
    /// <summary>The status code.</summary>
    public int Code { get; private set; }

    /// <summary>What happened.</summary>
    public string Heading { get; private set; } = "";

    /// <summary>What to do.</summary>
    public string Advice { get; private set; } = "";

    /// <summary>What finds the request in the logs; null where the person can mend it without us.</summary>
    public string? RequestNumber { get; private set; }

    /// <summary>Shows what the code means, whatever the method of the request that failed.</summary>
    /// <remarks>Its name looks like a handler's, which the HTTP method PAGE would call.</remarks>
    [NonHandler]
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        // The address decides only where nothing has: somebody who opens /error/404 by hand gets that page and a 404.
        var asked = RouteData.Values["code"] is string text && int.TryParse(text, out var code) && code is >= 400 and <= 599 ? code : (int?)null;
        asked ??= int.TryParse(Request.Query["status"], out var status) && status is >= 400 and <= 599 ? status : null;
        // A silo or the database away is no defect of ours: it passes, and the person is told to wait.
        var failure = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error is { } error ? CallFailure.Classify(error) : default;
        if (failure.Kind != FailureKind.Defect)
        {
            asked = failure.StatusCode;
            failure.SetRetryAfter(Response);
        }

        Code = asked ?? (Response.StatusCode >= 400 ? Response.StatusCode : StatusCodes.Status500InternalServerError);
        Response.StatusCode = Code;
        (Heading, Advice) = Code switch
        {
            400 => ("We did not understand that request",
                "Something in the address or the form is not what we expected. A ticker has up to 20 letters, digits and the signs . ^ = & -. " +
                "If the form had been open for a long time, load it again."),
            401 => ("Please sign in", "This page is private. Sign in to see it."),
            403 => ("You do not have access to this page", "You are signed in, but your account may not see this page."),
            404 => ("There is nothing here", "The address may be mistyped, or the page was deleted."),
            405 => ("That cannot be done this way", "The page exists, but not for this kind of request. Go back and use its buttons."),
            429 => ("Too many requests", Wait("More requests came from you than one person is likely to need.")),
            503 when failure.Kind == FailureKind.Busy => ("Very busy right now", Wait("We are getting more requests than we can answer.")),
            503 => ("Not available right now", Wait("The price source or our database does not answer.")),
            >= 400 and < 500 => ("That did not work", "The request could not be served as it was. Go back and try again."),
            _ => ("Something broke on our side", "It is not your fault, and it is in our log. Nothing that was confirmed to you is lost."),
        };
        RequestNumber = Code >= 500 ? Activity.Current?.Id ?? HttpContext.TraceIdentifier : null;
    }

    /// <summary>Nothing to do: see <see cref="OnPageHandlerExecuting"/>.</summary>
    public void OnGet()
    {
    }

    private string Wait(string why) => int.TryParse(Response.Headers.RetryAfter, out var seconds) && seconds > 0
        ? $"{why} Try again in {seconds switch { 1 => "a second", < 90 => $"{seconds} seconds", _ => $"{(seconds + 59) / 60} minutes" }}."
        : $"{why} Try again in a minute.";
}
