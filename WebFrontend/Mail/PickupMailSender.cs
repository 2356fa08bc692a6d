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
        File.Move(partial, path);
    }
}
