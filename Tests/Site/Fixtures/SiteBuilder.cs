namespace OrleansStock.Tests.Site.Fixtures;

/// <summary>Hosts of the site in a test's own process.</summary>
internal static class SiteBuilder
{
    /// <summary>A builder that finds the site's pages, reads no settings of this machine and logs nothing.</summary>
    /// <param name="folder">The content root.</param>
    public static WebApplicationBuilder Create(string folder)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { ApplicationName = "OrleansStock.WebFrontend", ContentRootPath = folder, EnvironmentName = "Production" });
        builder.Configuration.Sources.Clear();
        builder.Logging.ClearProviders();
        return builder;
    }
}
