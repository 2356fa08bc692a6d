using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansStock.Storage.Record;
using OrleansStock.WebFrontend.People;

namespace OrleansStock.WebFrontend.Pages.People;

/// <summary>The record of somebody who wants to be seen.</summary>
internal sealed class PersonModel(PeopleStore store) : PageModel
{
    /// <summary>The record.</summary>
    public PersonRecord Record { get; private set; } = null!;

    /// <summary>Shows it; nothing is kept, so that who no longer wants to be seen is not.</summary>
    /// <param name="name">The public name.</param>
    public async Task<IActionResult> OnGetAsync(string name)
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["X-Robots-Tag"] = "noindex";
        if (await store.FindByNameAsync(name) is not (var userId, var chosen)) return NotFound();
        Record = PersonRecord.Of(chosen, await store.GetTableAsync(userId));
        return Page();
    }
}
