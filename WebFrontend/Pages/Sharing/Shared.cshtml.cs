using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.Telemetry;
using OrleansStock.WebFrontend.Charts;
using OrleansStock.WebFrontend.Cluster;
using OrleansStock.WebFrontend.Sharing;

namespace OrleansStock.WebFrontend.Pages.Sharing;

/// <summary>A prediction that is shared by a link, for whoever has the link.</summary>
internal sealed class SharedModel(IGrainFactory grains, TimeProvider time) : PageModel
{
    // Of history before the origin.
    private const int YearsShown = 2;

    /// <summary>The prediction.</summary>
    public PredictionRecord Record { get; private set; } = null!;

    /// <summary>The page's path.</summary>
    public string Path { get; private set; } = "";

    /// <summary>Its picture.</summary>
    public FanChart Chart { get; private set; } = null!;

    /// <summary>Why the picture lacks the history; null where it does not.</summary>
    public string? HistoryProblem { get; private set; }

    /// <summary>What it is in the ledger's tree; null where it has no leaf yet.</summary>
    public SealedRecord? Sealed { get; private set; }

    /// <summary>What its outcomes are there.</summary>
    public IReadOnlyList<SealedRecord> SealedOutcomes { get; private set; } = [];

    /// <summary>Its place in the tree; null where it has none yet, or that did not come in time.</summary>
    public LedgerProof? Proof { get; private set; }

    /// <summary>Shows the prediction.</summary>
    /// <param name="token">What the link's address ends with.</param>
    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellationToken)
    {
        SharedHeaders.Set(Response);
        if (await grains.GetSharedAsync(token) is not { } shared) return NotFound();
        (Record, Path, Sealed, SealedOutcomes) = (shared.Record, ShareCalls.PathOf(token), shared.Sealed, shared.SealedOutcomes);
        var proof = Sealed is { Text: not null } leaf
            ? AskAsync(grains.RepeatAsync(g => g.GetLedger().GetProof(Convert.FromHexString(leaf.LeafHash), null)), cancellationToken)
            : null;
        (var bars, HistoryProblem) = await AskAsync(grains.GetBarsAsync(Record, YearsShown), cancellationToken);
        if (proof is not null) (Proof, _) = await proof;
        Chart = FanChart.Of(Record, bars ?? []);
        return Page();
    }

    private async Task<(T? Value, string? Problem)> AskAsync<T>(Task<T> answer, CancellationToken cancellationToken)
    {
        try
        {
            return (await answer.WaitAsync(Timeouts.Web.PredictionPage, time, cancellationToken), null);
        }
        catch (Exception e) when (CallFailure.Classify(e) is { Kind: not FailureKind.Defect } failure)
        {
            return (default, failure.IsAway || e is TimeoutException ? CallFailure.AwaySentence : e.Message);
        }
    }
}
