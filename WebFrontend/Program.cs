using OrleansStock.WebFrontend.Accounts;

var builder = WebApplication.CreateBuilder(args);
builder.AddAccounts();
builder.Services.AddRazorPages();
var app = builder.Build();
app.UseStaticFiles();
app.MapRazorPages();
app.Run();
