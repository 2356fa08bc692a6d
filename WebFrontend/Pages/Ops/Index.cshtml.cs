using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansStock.GrainInterfaces;
using OrleansStock.Storage;
using OrleansStock.Storage.Tickers;
using OrleansStock.WebFrontend.Accounts;

namespace OrleansStock.WebFrontend.Pages.Ops;

/// <summary>What an operator looks at first: the price source's budget and what waits for a refresh.</summary>
[Authorize(AccountPolicies.Administrator)]
public sealed class IndexModel(IGrainFactory grains, TickerDirectory directory, SchemaMigrator schema, TimeProvider time) : PageModel
{
    /// <summary>Where the cluster's requests to the price source stand.</summary>
    public BudgetStatus Budget { get; private set; } = null!;

    /// <summary>Tickers that the cluster knows.</summary>
    public long KnownTickers { get; private set; }

    /// <summary>Tickers whose time of refresh has come.</summary>
    public long DueTickers { get; private set; }

    /// <summary>Version of the schema.</summary>
    public int SchemaVersion { get; private set; }

    /// <summary>Shows the page.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Budget = await grains.GetRequestBudget().GetStatus();
        (KnownTickers, DueTickers) = await directory.CountAsync(time.GetUtcNow());
        SchemaVersion = await schema.GetVersionAsync(cancellationToken);
    }
}
