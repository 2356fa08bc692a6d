using OrleansStock.Silo;
using OrleansStock.WebFrontend.Hosting;

return await ServiceProgram.RunAsync(args, WebSite.Build, static settings => Health.AnswersAsync(settings["ASPNETCORE_URLS"], "/healthz/live"));
