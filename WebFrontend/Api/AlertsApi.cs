using System.Security.Claims;
using OrleansStock.Storage.Alerts;
using OrleansStock.Storage.Alerts.Weekly;
using OrleansStock.WebFrontend.Accounts;
using OrleansStock.WebFrontend.Accounts.Mails;
using OrleansStock.WebFrontend.Alerts;
using OrleansStock.WebFrontend.Alerts.Weekly;
using OrleansStock.WebFrontend.Api.Problems;
using OrleansStock.WebFrontend.Cluster;

namespace OrleansStock.WebFrontend.Api;

/// <summary>What a person wants mails about.</summary>
internal static class AlertsApi
{
    /// <summary>An alert.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Kind">What it waits for: <c>above</c>, <c>below</c>, <c>odds-above</c>, <c>odds-below</c>, <c>range</c> or <c>outcome</c>.</param>
    /// <param name="Symbol">The ticker; null for outcomes.</param>
    /// <param name="Low">The price that a close falls to, or the lower end of the range; null where there is none.</param>
    /// <param name="High">The price that a close rises to or that the odds are of, or the upper end of the range; null where there is none.</param>
    /// <param name="Percent">The percentage that the odds cross; null where it is not about odds.</param>
    /// <param name="Horizon">Trading days of the odds; null where it is not about odds.</param>
    /// <param name="Repeats">Whether it goes on after a mail.</param>
    /// <param name="IsActive">Whether it waits.</param>
    /// <param name="BasisDate">The day as of which the prices are meant: a split after it divides them; null for outcomes, which have no prices.</param>
    public sealed record AlertItem(
        string Id, string Kind, string? Symbol, double? Low, double? High, double? Percent, int? Horizon, bool Repeats, bool IsActive, DateOnly? BasisDate);

    /// <summary>The weekly mail.</summary>
    /// <param name="IsOn">Whether you get one each Saturday.</param>
    public sealed record WeeklyMail(bool IsOn);

    public static void MapAlerts(this IEndpointRouteBuilder api)
    {
        var alerts = api.MapGroup("/alerts").WithTags("Alerts").RequireAuthorization().ProducesProblem(401).ProducesProblem(403).ProducesProblem(503);
        alerts.MapGet("", GetAsync).RequireAuthorization(AccountPolicies.ReadScope)
            .WithName("getAlerts").WithSummary("What you want mails about, the newest first.").Produces<IReadOnlyList<AlertItem>>();
        alerts.MapPost("", AddAsync).RequireAuthorization(AccountPolicies.AccountScope)
            .WithName("addAlert").WithSummary("Asks for a mail, once or each time that it happens.")
            .Produces<AlertItem>().ProducesValidationProblem().ProducesProblem(404).ProducesProblem(409).ProducesProblem(413).ProducesProblem(415)
            .ProducesProblem(422).ProducesProblem(429);
        alerts.MapDelete("/{alert}", DeleteAsync).RequireAuthorization(AccountPolicies.AccountScope)
            .WithName("deleteAlert").WithSummary("Deletes an alert.").Produces(204).ProducesProblem(404);
        alerts.MapGet("/weekly", GetWeeklyAsync).RequireAuthorization(AccountPolicies.ReadScope)
            .WithName("getWeeklyMail").WithSummary("Whether your week comes by mail.").Produces<WeeklyMail>();
        alerts.MapPut("/weekly", StartWeeklyAsync).RequireAuthorization(AccountPolicies.AccountScope)
            .WithName("startWeeklyMail").WithSummary("Begins the weekly mails with the coming Saturday's; those that come already go on.").Produces(204);
        alerts.MapDelete("/weekly", StopWeeklyAsync).RequireAuthorization(AccountPolicies.AccountScope)
            .WithName("stopWeeklyMail").WithSummary("Ends the weekly mails.").Produces(204);
    }

    private static async Task<IResult> GetAsync(ClaimsPrincipal user, AlertStore store) =>
        TypedResults.Ok((IReadOnlyList<AlertItem>)[.. (await store.GetOfUserAsync(AccountOf(user))).Select(ItemOf)]);

    private static async Task<IResult> AddAsync(
        AlertForm form, HttpContext context, AlertStore store, AlertOptions options, ForecastReader forecasts, SiteLinks links)
    {
        var (alert, wrong, _) = await form.ReadAsync(AccountOf(context.User), links.SiteOf(context), forecasts);
        if (alert is null) return Input.Bad(wrong.Field, wrong.Message);
        return AlertForm.DescribeRefusal(await store.AddAsync(alert, options.MostPerAccount), options.MostPerAccount) is { } refusal
            ? Results.Problem(refusal, statusCode: StatusCodes.Status409Conflict)
            : TypedResults.Ok(ItemOf(alert));
    }

    private static async Task<IResult> DeleteAsync(string alert, ClaimsPrincipal user, AlertStore store) => await store.DeleteAsync(AccountOf(user), alert)
        ? TypedResults.NoContent()
        : Results.Problem("You have no such alert.", statusCode: StatusCodes.Status404NotFound);

    private static async Task<IResult> GetWeeklyAsync(ClaimsPrincipal user, DigestStore digests) =>
        TypedResults.Ok(new WeeklyMail(await digests.FindAsync(AccountOf(user)) is not null));

    private static async Task<IResult> StartWeeklyAsync(HttpContext context, DigestStore digests, SiteLinks links, TimeProvider time)
    {
        await digests.StartAsync(AccountOf(context.User), links.SiteOf(context), DigestSchedule.WeekOf(time.GetUtcNow()));
        return TypedResults.NoContent();
    }

    private static async Task<IResult> StopWeeklyAsync(ClaimsPrincipal user, DigestStore digests)
    {
        await digests.StopAsync(AccountOf(user));
        return TypedResults.NoContent();
    }

    private static AlertItem ItemOf(Alert alert) => new(
        alert.Id, AlertForm.NameOf(alert.Kind), alert.Symbol.Length == 0 ? null : alert.Symbol, alert.Low, alert.High,
        AlertForm.PercentOf(alert), alert.Horizon, alert.Repeats, alert.IsActive, alert.Kind == AlertKind.Outcome ? null : alert.BasisDate);

    private static string AccountOf(ClaimsPrincipal user) => user.FindAccountId() ?? throw new InvalidOperationException("An authenticated user has an id.");
}
