namespace OrleansStock.Tests.Site.Access;

/// <summary>The link of a prediction that somebody else shares: it opens for whoever has it, and is its owner's alone.</summary>
public sealed class SharedLinkTests(WholeSite site) : IClassFixture<WholeSite>
{
    private static readonly string[] whole = ["/shared/{0}", "/shared/{0}/picture.png", "/api/v1/shared/{0}", "/api/v1/shared/{0}/outcomes"];

    [Fact]
    public async Task Link_OfSomebodyElse_IsReadByAnybodyAndEndedByItsOwnerAlone()
    {
        using var first = await Actor.SignInAsync("first", site.BaseUrl);
        using var second = await Actor.SignInAsync("second", site.BaseUrl);
        // Both have a prediction 1: a number opens one's own.
        foreach (var person in new[] { first, second })
        {
            using var made = await person.SendAsync("POST", "/api/v1/predictions", json: AccessTable.Prediction());
            Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        }

        Actor[] all = [site.Anonymous, second, site.Other, site.Administrator, first];
        const string share = "/api/v1/predictions/1/share";
        var link = await first.ShareAsync(1);
        await AssertOpensAsync(link, all);

        // Its number at one's own predictions, and the link in the place of a number.
        foreach (var (method, path) in new[]
        {
            ("GET", share), ("DELETE", share), ("POST", "/predictions/1?handler=Unshare"), ("GET", $"/api/v1/predictions/{link}/share"),
            ("DELETE", $"/api/v1/predictions/{link}/share"), ("DELETE", $"/api/v1/shared/{link}"), ("POST", $"/api/v1/shared/{link}"),
            ("PUT", $"/api/v1/shared/{link}"), ("DELETE", $"/shared/{link}"), ("POST", $"/shared/{link}"), ("POST", $"/shared/{link}?handler=Unshare"),
        })
        {
            foreach (var actor in all[..^1])
            {
                using var answer = await actor.SendAsync(method, path, json: path.StartsWith("/api", StringComparison.Ordinal) ? "{}" : null);
                Assert.True(answer.StatusCode != HttpStatusCode.NoContent, $"{actor.Name} could {method} {path}");
                Assert.DoesNotContain(link, method == "GET" ? await answer.Content.ReadAsStringAsync(Cancelled) : "", StringComparison.Ordinal);
            }

            await AssertOpensAsync(link, all);
        }

        // Sharing and ending one's own prediction 1 leaves the other's alone.
        var own = await second.ShareAsync(1);
        Assert.NotEqual(link, own);
        using (var ended = await second.SendAsync("DELETE", share)) Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);
        await AssertOpensNothingAsync(own, all);
        await AssertOpensAsync(link, all);

        using (var ended = await first.SendAsync("DELETE", share)) Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);
        await AssertOpensNothingAsync(link, all);
        // Shared again it has another link: the revoked one stays so.
        Assert.NotEqual(link, await first.ShareAsync(1));
        await AssertOpensNothingAsync(link, all);
        await AssertOpensNothingAsync(new string('A', link.Length), all);
    }

    private static async Task AssertOpensAsync(string link, Actor[] actors)
    {
        foreach (var actor in actors) await AssertAsync(link, actor, HttpStatusCode.OK);
    }

    private static async Task AssertOpensNothingAsync(string link, Actor[] actors)
    {
        foreach (var actor in actors) await AssertAsync(link, actor, HttpStatusCode.NotFound);
    }

    private static async Task AssertAsync(string link, Actor actor, HttpStatusCode expected)
    {
        foreach (var path in whole)
        {
            using var answer = await actor.SendAsync("GET", string.Format(CultureInfo.InvariantCulture, path, link));
            Assert.True(answer.StatusCode == expected, $"{actor.Name} got {(int)answer.StatusCode} at {path}");
        }
    }
}
