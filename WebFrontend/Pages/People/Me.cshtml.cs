using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansStock.Storage.Record;
using OrleansStock.WebFrontend.Accounts;
using OrleansStock.WebFrontend.People;

namespace OrleansStock.WebFrontend.Pages.People;

/// <summary>A person's own forecasts beside the models, and whether others see them.</summary>
[Authorize]
internal sealed class MeModel(PeopleStore store) : PageModel
{
    /// <summary>The record.</summary>
    public PersonRecord Record { get; private set; } = null!;

    /// <summary>The name as typed.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>What is wrong with it; null where nothing is.</summary>
    public string? Wrong { get; private set; }

    private string UserId => User.FindAccountId()!;

    /// <summary>Shows both.</summary>
    public async Task OnGetAsync()
    {
        Record = PersonRecord.Of(await store.FindNameAsync(UserId), await store.GetTableAsync(UserId));
        Name ??= Record.Name;
    }

    /// <summary>Makes the person public under a name.</summary>
    public async Task<IActionResult> OnPostShowAsync()
    {
        if (PublicName.TryRead(Name, out var name, out var problem))
        {
            if (await store.SetNameAsync(UserId, name))
            {
                TempData["Notice"] = $"Everybody can see your record as {name} now.";
                return RedirectToPage();
            }

            problem = "Somebody else has that name. Choose another.";
        }

        Wrong = problem;
        Name = Name is { Length: > PeopleStore.LongestName } ? null : Name;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        await OnGetAsync();
        return Page();
    }

    /// <summary>Makes the person private again.</summary>
    public async Task<IActionResult> OnPostHideAsync()
    {
        TempData["Notice"] = await store.RemoveNameAsync(UserId) ? "Nobody but you sees your record any more." : "Nobody but you saw it.";
        return RedirectToPage();
    }
}
