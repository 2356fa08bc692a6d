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
        using var oldPassword = await visitor.SubmitAsync("/account/login", new Dictionary<string, string> { ["UserName"] = visitor.UserName, ["Password"] = SiteVisitor.Password });
        Assert.DoesNotContain("/account/logout", await oldPassword.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var newPassword = await visitor.SubmitAsync("/account/login", new Dictionary<string, string> { ["UserName"] = visitor.UserName, ["Password"] = NewPassword });
        Assert.Contains("/account/logout", await newPassword.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
