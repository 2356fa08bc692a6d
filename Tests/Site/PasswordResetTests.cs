namespace OrleansStock.Tests.Site;

public sealed class PasswordResetTests(SiteFixture site)
{
    private const string NewPassword = "quite another phrase for the winter";

    [Fact]
    public async Task ForgotPassword_LinkOfTheMail_SetsANewPasswordOnce()
    {
        using var visitor = site.NewVisitor();
        await visitor.RegisterAsync();

        using var asked = await visitor.SubmitAsync("/account/forgot-password", new Dictionary<string, string> { ["Email"] = visitor.Email });
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        var link = await SiteMail.FindLinkAsync(site.DataDirectory, visitor.Email, "/account/reset-password");

        var fields = new Dictionary<string, string> { ["Password"] = NewPassword, ["ConfirmPassword"] = NewPassword };
        using var reset = await visitor.SubmitAsync(link, fields);
        Assert.Equal(HttpStatusCode.OK, reset.StatusCode);
        Assert.DoesNotContain("/account/logout", await LoginAsync(SiteVisitor.Password), StringComparison.Ordinal);
        Assert.Contains("/account/logout", await LoginAsync(NewPassword), StringComparison.Ordinal);

        async Task<string> LoginAsync(string password)
        {
            var entries = new Dictionary<string, string> { ["UserName"] = visitor.UserName, ["Password"] = password };
            using var answer = await visitor.SubmitAsync("/account/login", entries);
            return await answer.Content.ReadAsStringAsync(Cancelled);
        }
    }
}
