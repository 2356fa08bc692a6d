using System.Text.RegularExpressions;

namespace OrleansStock.WebFrontend.Accounts;

/// <summary>
/// The grammar of user names and addresses. The database enforces that they are unique, which two registrations at the
/// same time cannot defeat.
/// </summary>
internal sealed partial class AccountValidator : IUserValidator<UserAccount>
{
    /// <summary>Code of the error about a user name.</summary>
    public const string UserNameCode = nameof(IdentityErrorDescriber.InvalidUserName);

    /// <summary>Code of the error about an address.</summary>
    public const string EmailCode = nameof(IdentityErrorDescriber.InvalidEmail);

    /// <inheritdoc/>
    public Task<IdentityResult> ValidateAsync(UserManager<UserAccount> manager, UserAccount user)
    {
        var errors = new List<IdentityError>();
        if (!IsUserName(user.UserName))
        {
            errors.Add(new IdentityError
            {
                Code = UserNameCode,
                Description = "A user name has 3 to 32 letters (a to z), digits, hyphens, dots or underscores, and begins with a letter or digit.",
            });
        }

        if (!EmailAddress.IsValid(user.Email))
            errors.Add(new IdentityError { Code = EmailCode, Description = "This is not an e-mail address, like name@example.org." });
        return Task.FromResult(errors.Count == 0 ? IdentityResult.Success : IdentityResult.Failed([.. errors]));
    }

    /// <summary>Whether the text can be a user name. It never holds an @, so a name is never taken for an address.</summary>
    public static bool IsUserName(string text) => UserName().IsMatch(text);

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{2,31}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UserName();
}
