using System.Threading.Channels;
using OrleansStock.WebFrontend.Mail;

namespace OrleansStock.Tests.Accounts;

/// <summary>Keeps the mails that go out.</summary>
internal sealed class Mailbox : IMailSender
{
    private readonly Channel<Letter> letters = Channel.CreateUnbounded<Letter>();

    /// <summary>The next mail; waits for it.</summary>
    public async Task<Letter> NextAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        return await letters.Reader.ReadAsync(patience.Token);
    }

    /// <summary>Whether no mail is waiting.</summary>
    public bool IsEmpty => letters.Reader.Count == 0;

    /// <inheritdoc/>
    public Task SendAsync(Letter letter, CancellationToken cancellationToken)
    {
        letters.Writer.TryWrite(letter);
        return Task.CompletedTask;
    }
}
