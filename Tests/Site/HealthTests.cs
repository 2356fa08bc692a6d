using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Hosting;
using Orleans.Runtime;
using OrleansStock.Tests.MarketData;
using OrleansStock.WebFrontend.Hosting;

namespace OrleansStock.Tests.Site;

/// <summary>What load balancers and containers are told, down to the headers; the site of a web, its database and its silos in the test's hand.</summary>
public sealed class HealthTests : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FakeTimeProvider time = new(TimeProvider.System.GetUtcNow());
    private Func<Task> beat = () => Task.CompletedTask;
    private WebApplication? web;

    private string DatabaseFile => Path.Combine(folder.Path, "orleansstock.db");

    [Fact]
    public async Task Live_WhateverElseIsAway_IsLive()
    {
        beat = () => throw new SiloUnavailableException();
        using var answer = await AskAsync("/healthz/live", database: false);

        await AssertAsync(answer, HttpStatusCode.OK, "live", cacheControl: null);
    }

    [Fact]
    public async Task Live_WhileTheProcessStops_IsLive()
    {
        using var answer = await AskAsync("/healthz/live", stopping: true);

        await AssertAsync(answer, HttpStatusCode.OK, "live", cacheControl: null);
        Assert.True(answer.Headers.ConnectionClose);
    }

    [Fact]
    public async Task Ready_DatabaseAndSilosAnswer_IsReady()
    {
        using var answer = await AskAsync("/healthz/ready");

        await AssertAsync(answer, HttpStatusCode.OK, "ready");
        Assert.Null(answer.Headers.ConnectionClose);
    }

    [Fact]
    public async Task Ready_DatabaseNeverAnswered_NamesItUntilItDoesOnce()
    {
        using var client = await StartAsync(database: false);

        using (var before = await client.GetAsync("/healthz/ready", Cancelled))
            await AssertAsync(before, HttpStatusCode.ServiceUnavailable, "not ready: database");
        await File.WriteAllBytesAsync(DatabaseFile, [], Cancelled);
        using (var then = await client.GetAsync("/healthz/ready", Cancelled)) await AssertAsync(then, HttpStatusCode.OK, "ready");
        // A web without its database serves copies on.
        File.Delete(DatabaseFile);
        using var after = await client.GetAsync("/healthz/ready", Cancelled);
        await AssertAsync(after, HttpStatusCode.OK, "ready");
    }

    [Fact]
    public async Task Ready_DatabaseAndSilosAway_NamesTheDatabase()
    {
        beat = () => throw new SiloUnavailableException();
        using var answer = await AskAsync("/healthz/ready", database: false);

        await AssertAsync(answer, HttpStatusCode.ServiceUnavailable, "not ready: database");
    }

    [Fact]
    public async Task Ready_NoSiloAnswers_SaysSo()
    {
        beat = () => throw new SiloUnavailableException();
        using var answer = await AskAsync("/healthz/ready");

        await AssertAsync(answer, HttpStatusCode.ServiceUnavailable, "not ready: silos");
    }

    [Fact]
    public async Task Ready_SilosSayNothing_IsNotReadyAfterThreeSeconds()
    {
        var never = new TaskCompletionSource();
        beat = () => never.Task;
        using var client = await StartAsync();

        var asked = time.GetTimestamp();
        var asking = client.GetAsync("/healthz/ready", Cancelled);
        while (!asking.IsCompleted)
        {
            Assert.InRange(time.GetElapsedTime(asked), TimeSpan.Zero, TimeSpan.FromHours(1));
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, Cancelled);
            time.Advance(TimeSpan.FromSeconds(0.1));
        }

        using var answer = await asking;
        await AssertAsync(answer, HttpStatusCode.ServiceUnavailable, "not ready: silos");
        Assert.True(time.GetElapsedTime(asked) >= TimeSpan.FromSeconds(2.9));
    }

    [Fact]
    public async Task Ready_GatewayIsTooBusy_IsReady()
    {
        beat = () => throw new GatewayTooBusyException();
        using var answer = await AskAsync("/healthz/ready");

        await AssertAsync(answer, HttpStatusCode.OK, "ready");
    }

    [Fact]
    public async Task Ready_WhileTheProcessStops_SaysSoAtOnceAndAsksNobody()
    {
        var beats = 0;
        var never = new TaskCompletionSource();
        beat = () =>
        {
            beats++;
            return never.Task;
        };
        using var answer = await AskAsync("/healthz/ready", database: false, stopping: true);

        await AssertAsync(answer, HttpStatusCode.ServiceUnavailable, "not ready: stopping");
        Assert.True(answer.Headers.ConnectionClose);
        Assert.Equal(0, beats);
    }

    [Theory, InlineData("/healthz/live"), InlineData("/healthz/ready")]
    public async Task Health_OtherThanGet_IsNotAllowed(string path)
    {
        using var client = await StartAsync();
        foreach (var method in (HttpMethod[])[HttpMethod.Post, HttpMethod.Head])
        {
            using var request = new HttpRequestMessage(method, path);
            using var answer = await client.SendAsync(request, Cancelled);

            Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
            Assert.Equal(["GET"], answer.Content.Headers.Allow);
        }
    }

    [Fact]
    public async Task Health_DescriptionOfTheApi_LeavesItOut()
    {
        using var client = await StartAsync();

        var described = web!.Services.GetRequiredService<IApiDescriptionGroupCollectionProvider>().ApiDescriptionGroups.Items.SelectMany(g => g.Items).ToList();

        Assert.NotEmpty(described);
        Assert.DoesNotContain(described, d => d.RelativePath?.Contains("healthz", StringComparison.Ordinal) == true);
    }

    public async ValueTask DisposeAsync()
    {
        if (web is not null) await web.DisposeAsync();
        folder.Dispose();
    }

    private static async Task AssertAsync(HttpResponseMessage answer, HttpStatusCode status, string text, string? cacheControl = "no-store")
    {
        Assert.Equal((status, text), (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancelled)));
        Assert.Equal("text/plain; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal(text.Length, answer.Content.Headers.ContentLength);
        Assert.Equal(cacheControl, answer.Headers.CacheControl?.ToString());
        Assert.Empty(answer.Headers.Pragma);
        Assert.Null(answer.Content.Headers.Expires);
        Assert.Null(answer.Headers.RetryAfter);
    }

    private async Task<HttpResponseMessage> AskAsync(string path, bool database = true, bool stopping = false)
    {
        using var client = await StartAsync(database);
        if (stopping) web!.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        return await client.GetAsync(path, Cancelled);
    }

    private async Task<HttpClient> StartAsync(bool database = true)
    {
        if (database) await File.WriteAllBytesAsync(DatabaseFile, [], Cancelled);
        var builder = SiteBuilder.Create(folder.Path);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:DataDirectory"] = folder.Path,
            // Nobody makes the file but the test.
            ["Storage:ConnectionString"] = $"Data Source={DatabaseFile};Mode=ReadOnly;Pooling=False",
        });
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.AddSingleton(ScriptedPulse.Create(() => beat()));
        builder.AddSite();
        web = builder.Build();
        web.UseSite();
        web.MapRazorPages();
        await web.StartAsync(Cancelled);
        return web.GetTestClient();
    }
}
