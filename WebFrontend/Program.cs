using OrleansStock.WebFrontend.Accounts;

var builder = WebApplication.CreateBuilder(args);
builder.AddAccounts();
builder.Services.AddRazorPages();
var app = builder.Build();
app.UseKnownProxies();
app.UseStaticFiles();
app.UseAccounts();
app.MapRazorPages();
app.Run();
