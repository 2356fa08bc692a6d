namespace OrleansStock.WebFrontend.Mail;

/// <summary>Where mails go.</summary>
internal interface IMailSender
{
    /// <summary>Hands one mail over; when it returns, the server or the folder has it.</summary>
    /// <exception cref="MailRefusedException">It will never have it.</exception>
    Task SendAsync(Letter letter, CancellationToken cancellationToken);
}
