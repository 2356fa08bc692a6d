using OrleansStock.Silo;
using OrleansStock.WebFrontend.Hosting;

return await ServiceProgram.RunAsync(args, WebSite.Build);
