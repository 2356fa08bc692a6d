using OrleansStock.Balancer;

// A small stand-in for the load balancer of a real deployment: deploy/local/cluster.sh starts it.
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpForwarder();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<WebFleet>();
builder.Services.AddHostedService(s => s.GetRequiredService<WebFleet>());
builder.Services.AddSingleton<Balance>();

var app = builder.Build();
app.MapFallback("{**path}", (HttpContext context, Balance balance) => balance.ForwardAsync(context));
await app.RunAsync();
