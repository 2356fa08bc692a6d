using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Orleans.Configuration;
using Orleans.Dashboard;
using OrleansStock.GrainInterfaces;
using OrleansStock.Silo;
using OrleansStock.Silo.Transport;
using OrleansStock.Storage;
using OrleansStock.Telemetry;
using OrleansStock.WebFrontend.Accounts;
using OrleansStock.WebFrontend.Accounts.Setup;
using OrleansStock.WebFrontend.Alerts;
using OrleansStock.WebFrontend.Api;
using OrleansStock.WebFrontend.Api.Description;
using OrleansStock.WebFrontend.Api.Problems;
using OrleansStock.WebFrontend.Cluster;
using OrleansStock.WebFrontend.Held;
using OrleansStock.WebFrontend.Operations;
using OrleansStock.WebFrontend.Sharing;
using OrleansStock.WebFrontend.Watchlists;
using Scalar.AspNetCore;

namespace OrleansStock.WebFrontend.Hosting;

/// <summary>Puts the web process together: the site, the JSON API and, in embedded mode, the silo.</summary>
public static class WebSite
{
    /// <summary>Bytes. Kestrel's own limit is 8 kB; beyond this one it answers 414.</summary>
    private const int LongestRequestLine = 16 * 1024;

    /// <summary>Builds the host.</summary>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is wrong; the message names its key.</exception>
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(WebSite).Assembly.GetName().Name,
            // dotnet run keeps the caller's folder, and the site's files lie beside the assembly or in the project.
            ContentRootPath = ContentRoot(),
        });
        // From a build (dotnet run) the files of packages lie in the package folder, whatever the environment's name.
        builder.WebHost.UseStaticWebAssets();
        if (string.IsNullOrEmpty(builder.Configuration["urls"]) && string.IsNullOrEmpty(builder.Configuration["http_ports"]))
            builder.WebHost.UseUrls("http://localhost:8000");
        ListeningAddresses.Check(builder.Configuration["urls"]);

        // A symbol of 10 kB is refused by us, like any other that is none, and not by the server.
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestLineSize = LongestRequestLine);
        var cluster = ClusterSettings.From(builder.Configuration);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddStorage(builder.Configuration);
        if (cluster.Mode == ClusterMode.Embedded)
        {
            builder.AddSilo(cluster);
        }
        else
        {
            builder.UseOrleansClient(client =>
            {
                client.Configure<ClusterOptions>(options =>
                {
                    options.ClusterId = cluster.ClusterId;
                    options.ServiceId = cluster.ServiceId;
                });
                client.UseDatabaseClustering();
                client.AddTransportSecurity(cluster.Security!);
                // Silos may be away when a web starts; it waits for them and does not exit.
                client.UseConnectionRetryFilter(static async (_, cancellationToken) =>
                {
                    await Task.Delay(Timeouts.Web.JoinPause, TimeProvider.System, cancellationToken);
                    return true;
                });
                client.Configure<GatewayOptions>(options => options.GatewayListRefreshPeriod = Timeouts.Web.GatewayList);
                client.Configure<ClientMessagingOptions>(options => options.ResponseTimeout = Timeouts.Calls.Response);
                client.AddDashboard(SiloSetup.Tune);
                client.AddActivityPropagation();
            });
        }

        builder.AddTelemetry(
            cluster, "orleansstock-web",
            traces => traces.AddAspNetCoreInstrumentation(),
            metrics => metrics.AddPrometheusExporter(text => text.ScrapeResponseCacheDurationMilliseconds = 0));
        builder.AddSite();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Timeouts.Hosting.WebShutdown);
        if (cluster.Mode != ClusterMode.Embedded) builder.Services.AddHostedService(_ => new Drain(cluster.DrainTime));

        var app = builder.Build();
        cluster.RequireEngineFor(app.Services.GetRequiredService<StorageOptions>());
        if (cluster.Mode == ClusterMode.Embedded) SiloSetup.BeginSilo(app.Services);

        app.UseSite();
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        app.MapOpenApi("/openapi/{documentName}.json");
        // What would contact the vendor's servers stays off.
        app.MapScalarApiReference("/api", options => options
            .WithTitle("OrleansStock API").WithNonce().DisableDefaultFonts().DisableAgent().DisableTelemetry().HideDeveloperTools().HideClientButton());
        app.MapPrometheusScrapingEndpoint("/metrics").RequireAuthorization(AccountPolicies.Metrics);
        app.MapClusterDashboard("/ops/orleans").RequireAuthorization(AccountPolicies.Administrator);
        app.MapCrawlers();
        app.MapPictures();
        app.AnnounceStart();
        return app;
    }

    /// <summary>The services of the site, whether its grains live in this process or in a cluster.</summary>
    internal static void AddSite(this WebApplicationBuilder builder)
    {
        builder.AddAccounts();
        builder.Services.AddRazorPages().AddMvcOptions(static mvc => mvc.Filters.Add<PageRequests>());
        builder.Services.AddProblemDetails(problems => problems.CustomizeProblemDetails = static context =>
        {
            if (context.HttpContext.Response is { StatusCode: StatusCodes.Status503ServiceUnavailable } response && response.Headers.RetryAfter.Count == 0)
                CallFailure.Away.SetRetryAfter(response);
            RequestProblems.Complete(context);
        });
        // In development the framework throws instead, and what a caller has mistyped would be an error of ours.
        builder.Services.PostConfigure<RouteHandlerOptions>(static handlers => handlers.ThrowOnBadRequest = false);
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            // Numbers only: by default the framework also accepts strings, and the OpenAPI document says so of every number.
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.Converters.Add(new BarJsonConverter());
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, WireJson.Default);
        });
        builder.Services.AddOpenApi("v1", openApi =>
        {
            openApi.CreateSchemaReferenceId = ApiSchemas.NameOf;
            openApi.AddDocumentTransformer<ApiDocument>().AddOperationTransformer<ApiOperations>().AddSchemaTransformer<ApiSchemas>();
        });
        builder.Services.AddHealth();
        builder.Services.AddSingleton<ForecastReader>();
        builder.Services.AddSingleton(WatchlistOptions.Read(builder.Configuration));
        builder.Services.AddSingleton<WatchlistReader>();
        builder.Services.AddSingleton(AlertOptions.Read(builder.Configuration));
        builder.Services.AddSingleton<StartReader>();
        builder.Services.AddSingleton<HeldPages>();
        builder.Services.AddSingleton<HeldEndpoints>();
        builder.Services.AddScoped<OperationsDesk>();
        builder.Services.AddRequestTimeouts();
        builder.Services.AddResponseCompression();
    }

    /// <summary>The request pipeline, with the JSON API and the health checks; pages are mapped by the caller, who knows where their files are.</summary>
    internal static void UseSite(this WebApplication app)
    {
        app.UseKnownProxies();
        app.UseWhen(PlainPaths.IsClimbing, PlainPaths.Refuse);
        app.UseMiddleware<HeldAnswers>();
        app.UseMiddleware<SecurityHeaders>();
        app.Use(static (context, next) =>
        {
            // The routes of the API know GET alone; the server itself leaves the body of an answer to HEAD out. A balancer asks for health with
            // GET, and one that is set otherwise is to be told.
            if (HttpMethods.IsHead(context.Request.Method) && !context.Request.Path.StartsWithSegments("/healthz", StringComparison.Ordinal))
                context.Request.Method = HttpMethods.Get;
            return next(context);
        });
        // Programs get problem details, people a page.
        app.UseWhen(IsForPrograms, programs => programs
            .UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = static e => CallFailure.Classify(e).StatusCode })
            .UseStatusCodePages());
        app.UseWhen(context => !IsForPrograms(context), people => people
            .UseExceptionHandler("/error")
            .UseStatusCodePagesWithReExecute("/error", "?status={0}"));
        app.UseResponseCompression();
        app.Use(static (context, next) =>
        {
            // A client that kept the connection for its next request would find it closed.
            if (context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested)
                context.Response.Headers.Connection = "close";
            return next(context);
        });
        app.UseRouting();
        app.UseAccounts();
        app.UseMiddleware<VisitorGuard>();
        app.UseMiddleware<BodyReader>();
        app.MapApi();
        app.MapSharedPicture();
        app.MapHealth();
    }

    private static bool IsForPrograms(HttpContext context) => AccountPolicies.IsForPrograms(context.Request.Path);

    private static string ContentRoot()
    {
        // Published: next to the assembly. From a build: the project's folder, three levels up, where wwwroot lies.
        var baseDirectory = AppContext.BaseDirectory;
        return Directory.Exists(Path.Combine(baseDirectory, "wwwroot"))
            ? baseDirectory
            : typeof(WebSite).Assembly.GetCustomAttributes(typeof(System.Reflection.AssemblyMetadataAttribute), false)
                .Cast<System.Reflection.AssemblyMetadataAttribute>()
                .FirstOrDefault(a => a.Key == "ProjectDirectory")?.Value is { } project && Directory.Exists(project)
                ? project
                : baseDirectory;
    }
}
