using System.Net;

namespace OrleansStock.MarketData.Requests;

/// <summary>Asks the budget before each try goes out and tells it how the try went.</summary>
internal sealed class RequestBudgetHandler(IRequestBudget budget) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await budget.AcquireAsync(cancellationToken).ConfigureAwait(false);
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.TooManyRequests) await budget.ReportRateLimitedAsync(RetryAfter.Of(response)).ConfigureAwait(false);
        else await budget.ReportSuccessAsync().ConfigureAwait(false);
        return response;
    }
}
