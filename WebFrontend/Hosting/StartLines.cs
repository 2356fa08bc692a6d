using OrleansStock.MarketData;
using OrleansStock.Silo;
using OrleansStock.Storage;
using OrleansStock.WebFrontend.Mail;

namespace OrleansStock.WebFrontend.Hosting;

/// <summary>What the log says once the site listens: where to open it, where data and mails lie, where prices come from, and what changes each.</summary>
internal static partial class StartLines
{
    /// <summary>Writes the lines when the site has started.</summary>
    public static void AnnounceStart(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var storage = app.Services.GetRequiredService<StorageOptions>();
        var mail = app.Services.GetRequiredService<MailOptions>();
        Address(app.Logger, string.Join(" or ", app.Urls));
        if (storage.Engine == StorageEngine.Sqlite) Folder(app.Logger, storage.DataDirectory);
        else Server(app.Logger, storage.Engine);
        if (mail.SmtpHost is { } host) MailServer(app.Logger, host);
        else MailFolder(app.Logger, mail.PickupDirectory);
        // In a cluster the silos know the source.
        if (app.Services.GetService<ClusterSettings>() is not null) Prices(app.Logger, app.Services.GetRequiredService<IPriceSource>().Name);
    });

    [LoggerMessage(LogLevel.Information, "The site is open at {Address} (ASPNETCORE_URLS chooses another address).")]
    private static partial void Address(ILogger logger, string address);

    [LoggerMessage(LogLevel.Information, "Data is kept in the folder {Folder} (Storage__DataDirectory chooses another folder).")]
    private static partial void Folder(ILogger logger, string folder);

    [LoggerMessage(LogLevel.Information, "Data is kept in the {Engine} database that Storage__ConnectionString names.")]
    private static partial void Server(ILogger logger, StorageEngine engine);

    [LoggerMessage(LogLevel.Information, "Mails are sent through {Host} (Mail__SmtpHost).")]
    private static partial void MailServer(ILogger logger, string host);

    [LoggerMessage(LogLevel.Information, "Mails are not sent but saved as .eml files in the folder {Folder} (Mail__SmtpHost names a mail server).")]
    private static partial void MailFolder(ILogger logger, string folder);

    [LoggerMessage(LogLevel.Information,
        "Prices come from {Source} (MarketData__Source chooses Yahoo, Csv with MarketData__CsvDirectory, or Sample). ^GSPC.SAMPLE needs no network.")]
    private static partial void Prices(ILogger logger, string source);
}
