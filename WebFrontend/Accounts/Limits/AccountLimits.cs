using System.Threading.RateLimiting;
using OrleansStock.Storage.Limits;

namespace OrleansStock.WebFrontend.Accounts.Limits;

/// <summary>
/// How often something about an account may be tried, counted across all web processes and before a password is hashed. What a
/// stranger tries slows strangers: a known device, a session and the link of a mail have budgets that nobody else can use up. The
/// figures behind the constants are in docs/security.md.
/// </summary>
/// <remarks>
/// Names are counted as they were typed, whether they have an account or not, so that no wait tells which do. An account has two, its
/// user name and its address.
/// </remarks>
internal sealed class AccountLimits
{
    /// <summary>Wrong passwords of a known device, or in a session, before the first pause.</summary>
    public const int OwnAttempts = 10;

    /// <summary>Wrong codes from one network address, and from all, before the first pause: there are only a million codes.</summary>
    public const int CodeAttempts = 5, CodeAttemptsInAll = 20;

    /// <summary>How many addresses it takes to use up what all together may try before the first pause.</summary>
    public const int AddressesInAll = 12;

    /// <summary>The same for mails: one stranger cannot fill somebody's mailbox, and three cannot keep a mail away.</summary>
    private const int MailAddressesInAll = 4;

    private static readonly TimeSpan LoginWindow = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AddressWindow = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan AccountWindow = TimeSpan.FromHours(1);

    /// <summary>Shortest and longest wait of one address, device or session: 48 attempts a day for whoever never stops.</summary>
    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(30), LongestWait = TimeSpan.FromMinutes(30);

    /// <summary>The same of all unknown devices together: 288 a day. Short, since it is also the wait of an owner's new device.</summary>
    private static readonly TimeSpan ShortestWaitInAll = TimeSpan.FromSeconds(10), LongestWaitInAll = TimeSpan.FromMinutes(5);

    private readonly AttemptStore store;
    private readonly PacedLimiters here;
    private readonly BackOff own, nameAtAddress, nameInAll, codeAtAddress, codeInAll;
    private readonly Pace passkey, register, registerInAll, mail, mailInAll;
    private readonly Dictionary<LimitedAction, Pace> addresses;

    /// <summary>Made once per process.</summary>
    public AccountLimits(RateLimitOptions options, AttemptStore store, PacedLimiters here)
    {
        this.store = store;
        this.here = here;
        own = new BackOff(OwnAttempts, ShortestWait, LongestWait, LongestWait);
        nameAtAddress = new BackOff(options.LoginPerAccount, ShortestWait, LongestWait, LongestWait);
        nameInAll = new BackOff(AddressesInAll * options.LoginPerAccount, ShortestWaitInAll, LongestWaitInAll, LongestWaitInAll);
        codeAtAddress = new BackOff(CodeAttempts, ShortestWait, LongestWait, LongestWait);
        codeInAll = new BackOff(CodeAttemptsInAll, ShortestWait, LongestWait, LongestWait);
        passkey = new Pace(options.LoginPerAddress, LoginWindow);
        register = new Pace(options.RegisterPerAccount, AccountWindow);
        registerInAll = new Pace(MailAddressesInAll * options.RegisterPerAccount, AccountWindow);
        mail = new Pace(options.ResetPerAccount, AccountWindow);
        mailInAll = new Pace(MailAddressesInAll * options.ResetPerAccount, AccountWindow);
        addresses = new()
        {
            [LimitedAction.Login] = new Pace(options.LoginPerAddress, LoginWindow),
            [LimitedAction.Passkey] = new Pace(options.LoginPerAddress, LoginWindow),
            [LimitedAction.Register] = new Pace(options.RegisterPerAddress, AddressWindow),
            [LimitedAction.Reset] = new Pace(options.ResetPerAddress, AddressWindow),
            [LimitedAction.Link] = new Pace(options.ResetPerAddress, AddressWindow),
        };
    }

    /// <summary>Counts a password for a name or an address.</summary>
    /// <param name="context">The request.</param>
    /// <param name="name">As it is compared.</param>
    /// <param name="device">The device, where it is known for the account of that name; null otherwise.</param>
    public Task<LimitedAttempt> SignInAsync(HttpContext context, string name, string? device) => device is not null
        ? CountAsync(LimitedSubject.Of(own, "device", device))
        : CountAtAddressAsync(LimitedAction.Login, context, block =>
            [LimitedSubject.Of(nameAtAddress, "name", name, block), LimitedSubject.Of(nameInAll, "name", name)]);

    /// <summary>Counts a code of the second factor.</summary>
    /// <param name="context">The request.</param>
    /// <param name="userId">The account, whose password was right.</param>
    /// <param name="device">The device, where the account has signed in on it, second factor included; null otherwise, after a reset too.</param>
    public Task<LimitedAttempt> CodeAsync(HttpContext context, string userId, string? device) => device is not null
        ? CountAsync(LimitedSubject.Of(own, "device-code", device))
        : CountAtAddressAsync(LimitedAction.Login, context, block =>
            [LimitedSubject.Of(codeAtAddress, "code", userId, block), LimitedSubject.Of(codeInAll, "code", userId)]);

    /// <summary>Counts a sign-in with a passkey.</summary>
    /// <param name="context">The request.</param>
    /// <param name="device">The device, where anybody has signed in on it before.</param>
    public Task<LimitedAttempt> PasskeyAsync(HttpContext context, string? device) => device is not null
        ? CountAsync(LimitedSubject.Of(passkey, "device-passkey", device))
        : CountAtAddressAsync(LimitedAction.Passkey, context, static _ => []);

    /// <summary>Counts a password that a signed-in person gives again.</summary>
    /// <param name="context">The request.</param>
    public Task<LimitedAttempt> OwnPasswordAsync(HttpContext context) => CountAsync(LimitedSubject.Of(own, "session", SessionOf(context)));

    /// <summary>Counts the password that confirms an address; the link of the mail has been checked.</summary>
    /// <param name="userId">The account.</param>
    public Task<LimitedAttempt> ConfirmationAsync(string userId) => CountAsync(LimitedSubject.Of(own, "confirmation", userId));

    /// <summary>Counts a registration.</summary>
    /// <param name="context">The request.</param>
    /// <param name="email">The address as it is compared.</param>
    public Task<LimitedAttempt> RegistrationAsync(HttpContext context, string email) => CountAtAddressAsync(LimitedAction.Register, context, block =>
        [LimitedSubject.Of(register, "register", email, block), LimitedSubject.Of(registerInAll, "register", email)]);

    /// <summary>Counts a request for the mail that resets a password.</summary>
    /// <param name="context">The request.</param>
    /// <param name="email">The address as it is compared.</param>
    /// <param name="device">The device, where it is known for the account of that address.</param>
    /// <returns>The attempt, and whether strangers have had as many mails sent within the hour as there may be: no other is needed then.</returns>
    public async Task<(LimitedAttempt Attempt, bool IsPlenty)> ResetMailAsync(HttpContext context, string email, string? device)
    {
        if (device is not null)
        {
            var ofDevice = await CountAsync(LimitedSubject.Of(mail, "device-mail", device));
            // Each link makes another device known. What all of them may ask for is bounded too, and not by strangers, who are on none of them;
            // beyond that a known device asks like an unknown one.
            if (ofDevice.IsRefused || !(await CountAsync(LimitedSubject.Of(mailInAll, "device-mail", email))).IsRefused) return (ofDevice, false);
        }

        var attempt = await CountAtAddressAsync(LimitedAction.Reset, context, block => [LimitedSubject.Of(mail, "mail", email, block)]);
        return attempt.IsRefused ? (attempt, false) : (attempt, (await CountAsync(LimitedSubject.Of(mailInAll, "mail", email))).IsRefused);
    }

    /// <summary>Counts a request of a signed-in person for the mail that confirms the address.</summary>
    /// <param name="context">The request.</param>
    public Task<LimitedAttempt> ConfirmationMailAsync(HttpContext context) => CountAsync(LimitedSubject.Of(mail, "session-mail", SessionOf(context)));

    /// <summary>Counts a change of address, which writes to somebody who may not have asked: for the account, and for the new address.</summary>
    /// <param name="userId">The account.</param>
    /// <param name="email">The new address as it is compared.</param>
    public Task<LimitedAttempt> EmailChangeAsync(string userId, string email) =>
        CountAsync(LimitedSubject.Of(mail, "change", userId), LimitedSubject.Of(mailInAll, "change-to", email));

    /// <summary>Counts the use of a link that is none of a mail.</summary>
    /// <param name="context">The request.</param>
    public Task<LimitedAttempt> WrongLinkAsync(HttpContext context) => CountAtAddressAsync(LimitedAction.Link, context, static _ => []);

    /// <summary>Gives an attempt back that was the right person's.</summary>
    public Task GiveBackAsync(LimitedAttempt attempt) => store.GiveBackAsync(attempt.Subjects);

    private static string SessionOf(HttpContext context) => context.User.FindFirst(AccountPrincipal.SessionClaim)?.Value ?? "";

    private async Task<LimitedAttempt> CountAsync(params LimitedSubject[] subjects) => new(await store.CountAsync(subjects), subjects);

    private async Task<LimitedAttempt> CountAtAddressAsync(LimitedAction action, HttpContext context, Func<string, LimitedSubject[]> others)
    {
        var block = ClientAddress.KeyOf(context);
        var pace = addresses[action];
        // What this process alone has seen is too much already: a flood from one address does not reach the database.
        using var lease = here.Attempt(action.ToString(), block, pace);
        if (!lease.IsAcquired) return new LimitedAttempt(lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : LoginWindow, []);
        return await CountAsync([.. others(block), LimitedSubject.Of(pace, "address", action.ToString(), block)]);
    }
}
