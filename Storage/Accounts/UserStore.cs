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
    private const int WriteAttempts = 3;

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
    /// <remarks>A change of address that waits was asked for under the stamp, address and confirmation of before: it ends with any of them.</remarks>
    public Task<IdentityResult> UpdateAsync(UserAccount user, CancellationToken cancellationToken) => WriteAsync(user, [], cancellationToken);

    /// <summary>
    /// Updates an account whose password was reset, with a new security stamp. In the same commit its sessions end and its API tokens are
    /// revoked: no failure in between leaves what somebody else may have made.
    /// </summary>
    /// <param name="user">The account with its new password.</param>
    /// <param name="removesPasskeys">Whether its passkeys go too.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<IdentityResult> ResetAsync(UserAccount user, bool removesPasskeys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        user.SecurityStamp = Secrets.New();
        string[] tables = ["user_sessions", "api_tokens", .. removesPasskeys ? ["user_passkeys"] : Array.Empty<string>()];
        return WriteAsync(user, tables, cancellationToken);
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
    /// <remarks>
    /// A new one is added only where the security stamp is still the one of <paramref name="user"/>: what began before a reset adds nothing
    /// after it. UserManager updates the account next, and tells its caller that somebody else has changed it.
    /// </remarks>
    public async Task AddOrUpdatePasskeyAsync(UserAccount user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (!await IsPresentAsync(database, connection, transaction, user.Id, user.SecurityStamp)) return;
        var row = PasskeyRow.Of(user.Id, passkey);
        var known = await connection.ExecuteScalarAsync<int>(
            "SELECT COUNT(*) FROM user_passkeys WHERE credential_id = @CredentialId AND user_id = @UserId", row, transaction);
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
            row, transaction);
        await transaction.CommitAsync(cancellationToken);
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

    /// <summary>Whether the security stamp is an account's present one. The account's row is locked, so that it stays so until the commit.</summary>
    internal static async Task<bool> IsPresentAsync(Database database, DbConnection connection, DbTransaction transaction, string userId, string stamp) =>
        await connection.ExecuteScalarAsync<string?>(
            $"SELECT security_stamp FROM users WHERE id = @userId{database.ForUpdate}", new { userId }, transaction) == stamp;

    // A code is typed by hand: case, spaces and the hyphen do not matter.
    private static string HashOf(UserAccount user, string code) =>
        Secrets.Hash(user.Id + ':' + new string([.. code.Where(char.IsAsciiLetterOrDigit)]).ToUpperInvariant());

    private Task<IdentityResult> WriteAsync(UserAccount user, string[] emptied, CancellationToken cancellationToken) =>
        Retries.OnDeadlockAsync(WriteAttempts, () => TryWriteAsync(user, emptied, cancellationToken));

    private async Task<IdentityResult> TryWriteAsync(UserAccount user, string[] emptied, CancellationToken cancellationToken)
    {
        var next = Guid.NewGuid().ToString("N");
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        // Locked before anything of the account is deleted: what is being added to it waits, and then finds another stamp.
        var held = await connection.QuerySingleOrDefaultAsync<UserAccount>(
            $"SELECT {Columns} FROM users WHERE id = @Id AND concurrency_stamp = @ConcurrencyStamp{database.ForUpdate}", user, transaction);
        if (held is null) return IdentityResult.Failed(errors.ConcurrencyFailure());
        try
        {
            var parameters = new DynamicParameters(user);
            parameters.Add("Next", next);
            await connection.ExecuteAsync(
                """
                UPDATE users SET user_name = @UserName, normalized_user_name = @NormalizedUserName, email = @Email,
                  normalized_email = @NormalizedEmail, email_confirmed = @EmailConfirmed, password_hash = @PasswordHash,
                  security_stamp = @SecurityStamp, two_factor_enabled = @TwoFactorEnabled,
                  authenticator_key = @AuthenticatorKey, recovery_codes = @RecoveryCodes, concurrency_stamp = @Next
                WHERE id = @Id
                """,
                parameters, transaction);
        }
        catch (DbException e) when (Database.IsDuplicateKey(e))
        {
            await transaction.RollbackAsync(cancellationToken);
            return IdentityResult.Failed(await DuplicateAsync(connection, user));
        }

        if ((held.SecurityStamp, held.NormalizedEmail, held.EmailConfirmed) != (user.SecurityStamp, user.NormalizedEmail, user.EmailConfirmed))
            emptied = ["email_changes", .. emptied];
        foreach (var table in emptied) await connection.ExecuteAsync($"DELETE FROM {table} WHERE user_id = @Id", new { user.Id }, transaction);
        await transaction.CommitAsync(cancellationToken);
        user.ConcurrencyStamp = next;
        return IdentityResult.Success;
    }

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
}
