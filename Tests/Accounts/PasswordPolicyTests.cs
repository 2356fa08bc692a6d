using OrleansStock.Tests.MarketData;
using OrleansStock.WebFrontend.Accounts;
using OrleansStock.WebFrontend.Accounts.Limits;
using OrleansStock.WebFrontend.Accounts.Passwords;
using OrleansStock.WebFrontend.Accounts.Setup;

namespace OrleansStock.Tests.Accounts;

public sealed class PasswordPolicyTests
{
    private static readonly UserAccount Person = new() { UserName = "marlene", Email = "m.dietrich@angel.example" };

    [Theory]
    [InlineData("fourteen chars")]
    [InlineData("passwordpassword")]
    [InlineData("P@ssw0rdP@ssw0rd")]
    [InlineData("Password1234567")]
    [InlineData("123456789012345")]
    [InlineData("qwertyuiopasdfgh")]
    [InlineData("1q2w3e4r5t6y7u8i")]
    [InlineData("1qaz2wsx3edc4rfv")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("abcabcabcabcabcabc")]
    [InlineData("iloveyouiloveyou")]
    [InlineData("administrator123")]
    [InlineData("correct horse battery staple")]
    [InlineData("Welcome2026Welcome2026")]
    [InlineData("OrleansStock2026!")]
    [InlineData("marlene-marlene-1930")]
    [InlineData("dietrich.marlene.1930")]
    public void Check_ShortOrCommon_IsRefused(string password) => Assert.NotNull(PasswordPolicy.Check(password, Person));

    [Theory]
    [InlineData("violet tractor sings at dawn")]
    [InlineData("mfkzqpwovhdjrnt")]
    [InlineData("ein langer Weg zum Meer")]
    [InlineData("длинный пароль из слов")]
    [InlineData("🐢🐢 turtles 🐢 all the way 🐢 down")]
    [InlineData("               x marks the spot here")]
    public void Check_LongAndOwn_IsTaken(string password) => Assert.Null(PasswordPolicy.Check(password, Person));

    [Theory]
    [InlineData(64)]
    [InlineData(128)]
    [InlineData(256)]
    public void Check_VeryLong_IsTaken(int length) =>
        Assert.Null(PasswordPolicy.Check(string.Concat(Enumerable.Range(0, length).Select(i => (char)('!' + (i * 37 % 90)))), Person));

    [Theory]
    [InlineData("kuw-9Fz!", true)]
    [InlineData("kuw-9Fz", false)]
    [InlineData("password", false)]
    [InlineData("qwertyui", false)]
    public void Check_WithSecondFactor_TakesEight(string password, bool taken) =>
        Assert.Equal(
            taken, PasswordPolicy.Check(password, new UserAccount { UserName = "marlene", Email = "m@angel.example", TwoFactorEnabled = true }) is null);

    [Fact]
    public void Hash_AsConfigured_IsPbkdf2Sha512With210000Iterations()
    {
        using var folder = new TemporaryFolder();
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection([KeyValuePair.Create("Storage:DataDirectory", (string?)folder.Path)]);
        builder.AddAccounts();
        using var services = builder.Services.BuildServiceProvider();
        var hasher = new PasswordHasher<UserAccount>(services.GetRequiredService<IOptions<PasswordHasherOptions>>());

        var hash = Convert.FromBase64String(hasher.HashPassword(Person, AccountsApp.Password));

        Assert.Equal(0x01, hash[0]);
        Assert.Equal(2u, System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(1)));
        Assert.True(System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(5)) >= 210_000);
    }
}
