using OrleansStock.Silo;
using OrleansStock.WebFrontend.Hosting;

return await ServiceProgram.RunAsync(args, WebSite.Build, static settings => Health.AnswersAsync(
    string.IsNullOrEmpty(settings["ASPNETCORE_URLS"]) ? settings["ASPNETCORE_HTTP_PORTS"] : settings["ASPNETCORE_URLS"], "/healthz/live"));
