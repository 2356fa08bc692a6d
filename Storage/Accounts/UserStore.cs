using System.Data.Common;
using Dapper;
using Microsoft.AspNetCore.Identity;

namespace OrleansStock.Storage.Accounts;

/// <summary>
/// The accounts of ASP.NET Core Identity in the tables <c>users</c> and <c>user_passkeys</c>. The database, not a query
/// before, keeps names and addresses unique; an update with an old concurrency stamp fails.
/// </summary>
public sealed class UserStore(Database database, TimeProvider time, IdentityErrorDescriber errors) :
    IUserPasswordStore<UserAccount>,
    IUserEmailStore<UserAccount>,
    IUserSecurityStampStore<UserAccount>,
    IUserTwoFactorStore<UserAccount>,
    IUserAuthenticatorKeyStore<UserAccount>,
    IUserTwoFactorRecoveryCodeStore<UserAccount>,
    IUserPasskeyStore<UserAccount>
{
    private const string Columns =
        """
        id, user_name, normalized_user_name, email, normalized_email, email_confirmed, password_hash, security_stamp,
        concurrency_stamp, two_factor_enabled, authenticator_key, recovery_codes, created_at
        """;

    private const string PasskeyColumns =
        """
        credential_id, name, public_key, created_at, sign_count, transports, is_user_verified, is_backup_eligible,
        is_backed_up, attestation_object, client_data_json
        """;

    /// <inheritdoc/>
    public async Task<IdentityResult> CreateAsync(UserAccount user, CancellationToken cancellationToken)
    {
        user.CreatedAt = time.GetUtcNow().ToUnixTimeMilliseconds();
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        try
        {
            await connection.ExecuteAsync(
                $"""
                INSERT INTO users ({Columns}) VALUES (@Id, @UserName, @NormalizedUserName, @Email, @NormalizedEmail,
                  @EmailConfirmed, @PasswordHash, @SecurityStamp, @ConcurrencyStamp, @TwoFactorEnabled, @AuthenticatorKey,
                  @RecoveryCodes, @CreatedAt)
                """,
                user);
            return IdentityResult.Success;
        }
        catch (DbException e) when (Database.IsDuplicateKey(e))
        {
            return IdentityResult.Failed(await DuplicateAsync(connection, user));
        }
    }

    /// <inheritdoc/>
    public async Task<IdentityResult> UpdateAsync(UserAccount user, CancellationToken cancellationToken)
    {
        var next = Guid.NewGuid().ToString("N");
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        try
        {
            var parameters = new DynamicParameters(user);
            parameters.Add("Next", next);
            var rows = await connection.ExecuteAsync(
                """
                UPDATE users SET user_name = @UserName, normalized_user_name = @NormalizedUserName, email = @Email,
                  normalized_email = @NormalizedEmail, email_confirmed = @EmailConfirmed, password_hash = @PasswordHash,
                  security_stamp = @SecurityStamp, two_factor_enabled = @TwoFactorEnabled,
                  authenticator_key = @AuthenticatorKey, recovery_codes = @RecoveryCodes, concurrency_stamp = @Next
                WHERE id = @Id AND concurrency_stamp = @ConcurrencyStamp
                """,
                parameters);
            if (rows == 0) return IdentityResult.Failed(errors.ConcurrencyFailure());
        }
        catch (DbException e) when (Database.IsDuplicateKey(e))
        {
            return IdentityResult.Failed(await DuplicateAsync(connection, user));
        }

        user.ConcurrencyStamp = next;
        return IdentityResult.Success;
    }

    /// <summary>Deletes the account and, through the database, everything kept under it.</summary>
    public async Task<IdentityResult> DeleteAsync(UserAccount user, CancellationToken cancellationToken)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var rows = await connection.ExecuteAsync("DELETE FROM users WHERE id = @Id AND concurrency_stamp = @ConcurrencyStamp", user, transaction);
        if (rows == 0) return IdentityResult.Failed(errors.ConcurrencyFailure());
        await connection.ExecuteAsync("DELETE FROM sign_in_attempts WHERE subject = @Id", user, transaction);
        await connection.ExecuteAsync(
            $"DELETE FROM outgoing_mails WHERE user_id = @Id OR {database.Upper("email")} = @NormalizedEmail", user, transaction);
        await transaction.CommitAsync(cancellationToken);
        return IdentityResult.Success;
    }

    /// <inheritdoc/>
    public Task<UserAccount?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        FindAsync("id = @Value", userId, cancellationToken);

    /// <inheritdoc/>
    public Task<UserAccount?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        FindAsync("normalized_user_name = @Value", normalizedUserName, cancellationToken);

    /// <inheritdoc/>
    public Task<UserAccount?> FindByEmailAsync(string normalizedEmail, CancellationToken cancellationToken) =>
        FindAsync("normalized_email = @Value", normalizedEmail, cancellationToken);

    /// <summary>
    /// Uses up a time step of the authenticator: true the first time, false for the same step again or an older one, in
    /// whichever process it arrives.
    /// </summary>
    public async Task<bool> UseTotpStepAsync(UserAccount user, long step, CancellationToken cancellationToken = default)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteAsync(
            "UPDATE users SET last_totp_step = @step WHERE id = @Id AND (last_totp_step IS NULL OR last_totp_step < @step)", new { user.Id, step }) == 1;
    }

    /// <inheritdoc/>
    public async Task AddOrUpdatePasskeyAsync(UserAccount user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        var row = PasskeyRow.Of(user.Id, passkey);
        var known = await connection.ExecuteScalarAsync<int>(
            "SELECT COUNT(*) FROM user_passkeys WHERE credential_id = @CredentialId AND user_id = @UserId", row);
        await connection.ExecuteAsync(
            known > 0
                ? """
                  UPDATE user_passkeys SET name = @Name, sign_count = @SignCount, is_user_verified = @IsUserVerified, is_backed_up = @IsBackedUp
                  WHERE credential_id = @CredentialId AND user_id = @UserId
                  """
                : $"""
                  INSERT INTO user_passkeys (user_id, {PasskeyColumns}) VALUES (@UserId, @CredentialId, @Name, @PublicKey, @CreatedAt,
                    @SignCount, @Transports, @IsUserVerified, @IsBackupEligible, @IsBackedUp, @AttestationObject, @ClientDataJson)
                  """,
            row);
    }

    /// <inheritdoc/>
    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(UserAccount user, CancellationToken cancellationToken)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        var rows = await connection.QueryAsync<PasskeyRow>(
            $"SELECT {PasskeyColumns} FROM user_passkeys WHERE user_id = @Id ORDER BY created_at", new { user.Id });
        return [.. rows.Select(r => r.ToInfo())];
    }

    /// <inheritdoc/>
    public async Task<UserAccount?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<UserAccount>(
            $"SELECT {Columns} FROM users WHERE id = (SELECT user_id FROM user_passkeys WHERE credential_id = @credentialId)", new { credentialId });
    }

    /// <inheritdoc/>
    public async Task<UserPasskeyInfo?> FindPasskeyAsync(UserAccount user, byte[] credentialId, CancellationToken cancellationToken)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<PasskeyRow>(
            $"SELECT {PasskeyColumns} FROM user_passkeys WHERE credential_id = @credentialId AND user_id = @Id", new { user.Id, credentialId });
        return row?.ToInfo();
    }

    /// <inheritdoc/>
    public async Task RemovePasskeyAsync(UserAccount user, byte[] credentialId, CancellationToken cancellationToken)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(
            "DELETE FROM user_passkeys WHERE credential_id = @credentialId AND user_id = @Id", new { user.Id, credentialId });
    }

    /// <inheritdoc/>
    public Task ReplaceCodesAsync(UserAccount user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken)
    {
        user.RecoveryCodes = string.Join(';', recoveryCodes.Select(c => HashOf(user, c)));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<bool> RedeemCodeAsync(UserAccount user, string code, CancellationToken cancellationToken)
    {
        // The concurrency stamp of the update that follows lets only one of two uses at the same time through.
        var codes = user.RecoveryCodes?.Split(';') ?? [];
        var left = codes.Where(c => c != HashOf(user, code)).ToArray();
        user.RecoveryCodes = left.Length > 0 ? string.Join(';', left) : null;
        return Task.FromResult(left.Length < codes.Length);
    }

    /// <inheritdoc/>
    public Task<int> CountCodesAsync(UserAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(string.IsNullOrEmpty(user.RecoveryCodes) ? 0 : user.RecoveryCodes.Split(';').Length);

    /// <inheritdoc/>
    public Task<string> GetUserIdAsync(UserAccount user, CancellationToken cancellationToken) => Task.FromResult(user.Id);

    /// <inheritdoc/>
    public Task<string?> GetUserNameAsync(UserAccount user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.UserName);

    /// <inheritdoc/>
    public Task SetUserNameAsync(UserAccount user, string? userName, CancellationToken cancellationToken) => SetAsync(() => user.UserName = userName ?? "");

    /// <inheritdoc/>
    public Task<string?> GetNormalizedUserNameAsync(UserAccount user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.NormalizedUserName);

    /// <inheritdoc/>
    public Task SetNormalizedUserNameAsync(UserAccount user, string? normalizedName, CancellationToken cancellationToken) =>
        SetAsync(() => user.NormalizedUserName = normalizedName ?? "");

    /// <inheritdoc/>
    public Task SetPasswordHashAsync(UserAccount user, string? passwordHash, CancellationToken cancellationToken) =>
        SetAsync(() => user.PasswordHash = passwordHash);

    /// <inheritdoc/>
    public Task<string?> GetPasswordHashAsync(UserAccount user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);

    /// <inheritdoc/>
    public Task<bool> HasPasswordAsync(UserAccount user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is not null);

    /// <inheritdoc/>
    public Task SetEmailAsync(UserAccount user, string? email, CancellationToken cancellationToken) => SetAsync(() => user.Email = email ?? "");

    /// <inheritdoc/>
    public Task<string?> GetEmailAsync(UserAccount user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    /// <inheritdoc/>
    public Task<bool> GetEmailConfirmedAsync(UserAccount user, CancellationToken cancellationToken) => Task.FromResult(user.EmailConfirmed);

    /// <inheritdoc/>
    public Task SetEmailConfirmedAsync(UserAccount user, bool confirmed, CancellationToken cancellationToken) =>
        SetAsync(() => user.EmailConfirmed = confirmed);

    /// <inheritdoc/>
    public Task<string?> GetNormalizedEmailAsync(UserAccount user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.NormalizedEmail);

    /// <inheritdoc/>
    public Task SetNormalizedEmailAsync(UserAccount user, string? normalizedEmail, CancellationToken cancellationToken) =>
        SetAsync(() => user.NormalizedEmail = normalizedEmail ?? "");

    /// <inheritdoc/>
    public Task SetSecurityStampAsync(UserAccount user, string stamp, CancellationToken cancellationToken) => SetAsync(() => user.SecurityStamp = stamp);

    /// <inheritdoc/>
    public Task<string?> GetSecurityStampAsync(UserAccount user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.SecurityStamp);

    /// <inheritdoc/>
    public Task SetTwoFactorEnabledAsync(UserAccount user, bool enabled, CancellationToken cancellationToken) =>
        SetAsync(() => user.TwoFactorEnabled = enabled);

    /// <inheritdoc/>
    public Task<bool> GetTwoFactorEnabledAsync(UserAccount user, CancellationToken cancellationToken) => Task.FromResult(user.TwoFactorEnabled);

    /// <inheritdoc/>
    public Task SetAuthenticatorKeyAsync(UserAccount user, string key, CancellationToken cancellationToken) => SetAsync(() => user.AuthenticatorKey = key);

    /// <inheritdoc/>
    public Task<string?> GetAuthenticatorKeyAsync(UserAccount user, CancellationToken cancellationToken) => Task.FromResult(user.AuthenticatorKey);

    /// <inheritdoc/>
    public void Dispose()
    {
        // Connections are opened per call; there is nothing to keep.
    }

    private static Task SetAsync(Action change)
    {
        change();
        return Task.CompletedTask;
    }

    // A code is typed by hand: case, spaces and the hyphen do not matter.
    private static string HashOf(UserAccount user, string code) =>
        Secrets.Hash(user.Id + ':' + new string([.. code.Where(char.IsAsciiLetterOrDigit)]).ToUpperInvariant());

    private async Task<UserAccount?> FindAsync(string condition, string value, CancellationToken cancellationToken)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<UserAccount>($"SELECT {Columns} FROM users WHERE {condition}", new { Value = value });
    }

    private async Task<IdentityError> DuplicateAsync(DbConnection connection, UserAccount user)
    {
        var name = await connection.ExecuteScalarAsync<int>(
            "SELECT COUNT(*) FROM users WHERE normalized_user_name = @NormalizedUserName AND id <> @Id", user);
        return name > 0 ? errors.DuplicateUserName(user.UserName) : errors.DuplicateEmail(user.Email);
    }

    private sealed class PasskeyRow
    {
        public string UserId { get; set; } = "";

        public byte[] CredentialId { get; set; } = [];

        public string? Name { get; set; }

        public byte[] PublicKey { get; set; } = [];

        public long CreatedAt { get; set; }

        public long SignCount { get; set; }

        public string? Transports { get; set; }

        public bool IsUserVerified { get; set; }

        public bool IsBackupEligible { get; set; }

        public bool IsBackedUp { get; set; }

        public byte[] AttestationObject { get; set; } = [];

        public byte[] ClientDataJson { get; set; } = [];

        public static PasskeyRow Of(string userId, UserPasskeyInfo info) => new()
        {
            UserId = userId,
            CredentialId = info.CredentialId,
            Name = info.Name,
            PublicKey = info.PublicKey,
            CreatedAt = info.CreatedAt.ToUnixTimeMilliseconds(),
            SignCount = info.SignCount,
            Transports = info.Transports is null ? null : string.Join(',', info.Transports),
            IsUserVerified = info.IsUserVerified,
            IsBackupEligible = info.IsBackupEligible,
            IsBackedUp = info.IsBackedUp,
            AttestationObject = info.AttestationObject,
            ClientDataJson = info.ClientDataJson,
        };

        public UserPasskeyInfo ToInfo() => new(
            CredentialId, PublicKey, DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt), (uint)SignCount,
            Transports?.Split(',', StringSplitOptions.RemoveEmptyEntries), IsUserVerified, IsBackupEligible, IsBackedUp, AttestationObject, ClientDataJson)
        {
            Name = Name,
        };
    }
}
