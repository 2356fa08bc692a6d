using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansStock.Storage.Record;
using OrleansStock.WebFrontend.Api;

namespace OrleansStock.WebFrontend.Pages.People;

/// <summary>People who want to be seen, by the skill of their own forecasts.</summary>
internal sealed class IndexModel(PeopleStore store) : PageModel
{
    private const int MostShown = 100;

    /// <summary>The people, the best first; who has no rank stands behind.</summary>
    public IReadOnlyList<PublicPerson> People { get; private set; } = [];

    /// <summary>Outcomes below which there is no rank.</summary>
    public static int Enough => OwnForecastsApi.Enough;

    /// <summary>Whether a person has a rank: enough outcomes, and of prices that moved, or there is nothing to be better than.</summary>
    public static bool IsRanked(PublicPerson person) => person.Sums.Resolved >= Enough && person.Sums.BaselineCrpsSum > 0;

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync() => People = await store.GetPublicAsync(Enough, MostShown);
}
