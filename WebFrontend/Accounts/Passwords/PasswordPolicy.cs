using System.Globalization;
using System.Text;

namespace OrleansStock.WebFrontend.Accounts.Passwords;

/// <summary>
/// Length instead of composition: at least 15 characters, 8 with a second factor, and at most 256, of any kind. A password that
/// an attacker would try early is refused.
/// </summary>
internal sealed class PasswordPolicy : IPasswordValidator<UserAccount>
{
    /// <summary>Least length with the password alone, characters.</summary>
    public const int MinLength = 15;

    /// <summary>Least length beside a second factor, characters.</summary>
    public const int MinLengthWithSecondFactor = 8;

    /// <summary>Greatest length, characters.</summary>
    public const int MaxLength = 256;

    // In random characters, see CommonPasswords. Eight are out of reach of online guessing, which the lockout slows to forty
    // attempts an hour; a second factor makes up for three.
    private const int MinCost = 8;
    private const int MinCostWithSecondFactor = 5;

    /// <inheritdoc/>
    public Task<IdentityResult> ValidateAsync(UserManager<UserAccount> manager, UserAccount user, string? password) =>
        Task.FromResult(Check(password ?? "", user) is { } message
            ? IdentityResult.Failed(new IdentityError { Code = "Password", Description = message })
            : IdentityResult.Success);

    /// <summary>What is wrong with a password for this account, in one sentence; null where nothing is.</summary>
    public static string? Check(string password, UserAccount user)
    {
        var min = user.TwoFactorEnabled ? MinLengthWithSecondFactor : MinLength;
        var length = password.EnumerateRunes().Count();
        if (length < min)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"A password has at least {min} characters; this one has {length}. Several words in a row are easy to remember.");
        }

        if (password.Length > MaxLength)
            return string.Create(CultureInfo.InvariantCulture, $"A password has at most {MaxLength} characters.");
        var own = new List<string> { "orleansstock", "orleans", "stock", user.UserName, user.Email };
        own.AddRange(user.Email.Split('@', '.'));
        return CommonPasswords.Cost(password, own) < (user.TwoFactorEnabled ? MinCostWithSecondFactor : MinCost)
            ? "This password is easy to guess: it is known from breaches, or made of common words, runs, repetitions or your names. Add words of your own."
            : null;
    }
}
