using System.Globalization;

namespace OrleansStock.WebFrontend.Mail;

/// <summary>
/// Writes each mail as one <c>.eml</c> file. The name is generated and sorts by time; the file appears whole or not at all.
/// </summary>
internal sealed class PickupMailSender(MailOptions options, TimeProvider time) : IMailSender
{
    /// <inheritdoc/>
    public async Task SendAsync(Letter letter, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(options.PickupDirectory);
        var now = time.GetUtcNow();
        var name = $"{now.UtcDateTime.ToString("yyyyMMdd'T'HHmmssfff", CultureInfo.InvariantCulture)}-{Guid.NewGuid():N}";
        var path = Path.Combine(options.PickupDirectory, name + ".eml");
        var partial = Path.Combine(options.PickupDirectory, name + ".tmp");
        using var message = letter.ToMime(options.From, now);
        await message.WriteToAsync(partial, cancellationToken);
        ShareAsFolder(partial);
        File.Move(partial, path);
    }

    // Our own folder is closed. One that an operator has named belongs to a mailer too: a mail is as readable as its folder.
    private void ShareAsFolder(string path)
    {
        if (OperatingSystem.IsWindows()) return;
        const UnixFileMode readers = UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        if ((File.GetUnixFileMode(options.PickupDirectory) & readers) is not UnixFileMode.None and var mode)
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | mode);
    }
}
