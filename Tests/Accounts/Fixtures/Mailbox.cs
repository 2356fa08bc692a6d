using System.Threading.Channels;
using OrleansStock.WebFrontend.Mail;

namespace OrleansStock.Tests.Accounts.Fixtures;

/// <summary>Keeps the mails that go out.</summary>
internal sealed class Mailbox : IMailSender
{
    private readonly Channel<Letter> letters = Channel.CreateUnbounded<Letter>();

    /// <summary>The next mail; waits for it.</summary>
    public async Task<Letter> NextAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        return await letters.Reader.ReadAsync(patience.Token);
    }

    /// <summary>Whether no mail is waiting.</summary>
    public bool IsEmpty => letters.Reader.Count == 0;

    /// <summary>While true, the mail server is away.</summary>
    public bool Fails { get; set; }

    /// <summary>While true, the mail server takes no mail, now or later.</summary>
    public bool RefusesForGood { get; set; }

    /// <summary>How many mails it did not take.</summary>
    public int Refused { get; private set; }

    /// <inheritdoc/>
    public Task SendAsync(Letter letter, CancellationToken cancellationToken)
    {
        if (RefusesForGood)
        {
            Refused++;
            throw new MailRefusedException(550, new IOException("User unknown"));
        }

        if (Fails)
        {
            Refused++;
            throw new IOException("The mail server is away.");
        }

        letters.Writer.TryWrite(letter);
        return Task.CompletedTask;
    }
}
