using System.Text.Json;
using OrleansStock.GrainInterfaces;
using OrleansStock.Storage.Alerts;
using OrleansStock.Storage.Alerts.Weekly;
using OrleansStock.Storage.Mail;
using OrleansStock.Storage.Operations;
using OrleansStock.Storage.Record;
using OrleansStock.Storage.Sharing;
using OrleansStock.Storage.Watchlists;
using OrleansStock.WebFrontend.Alerts;
using OrleansStock.WebFrontend.Cluster;
using OrleansStock.WebFrontend.Pages.Account.Security;

namespace OrleansStock.WebFrontend.Pages.Account.Data;

/// <summary>Everything kept about the account, as one JSON file. Secrets are left out: they are hashes, or of no use elsewhere.</summary>
internal sealed class MyDataModel(
    UserManager<UserAccount> users, AccountSignInManager signIn, UserSessionStore sessions, ApiTokenStore tokens, OperationLog operations,
    WatchlistStore watchlist, AlertStore alerts, DigestStore digests, LinkStore links, PeopleStore people, EmailChanges changes,
    OutgoingMailStore mails, IGrainFactory grains)
    : OwnAccountPage(users, signIn)
{
    private const int PageSize = 200;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Writes the file, one page of predictions at a time.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        var stop = HttpContext.RequestAborted;
        // Read before the first byte is written: a failure is then an error and not half a file.
        var page = await grains.FindPredictionsAsync(Account.Id, new PredictionQuery { Limit = PageSize });
        Response.ContentType = "application/json; charset=utf-8";
        Response.Headers.ContentDisposition = "attachment; filename=\"orleansstock-my-data.json\"";
        await using var writer = new Utf8JsonWriter(Response.BodyWriter, new JsonWriterOptions { Indented = true });
        writer.WriteStartObject();
        writer.WritePropertyName("account");
        JsonSerializer.Serialize(writer, new
        {
            Account.Id,
            Account.UserName,
            Account.Email,
            Account.EmailConfirmed,
            Account.TwoFactorEnabled,
            RecoveryCodesLeft = await Users.CountRecoveryCodesAsync(Account),
            CreatedAt = Time(Account.CreatedAt),
        }, Json);
        if (await changes.FindAsync(Account) is { } change)
        {
            writer.WritePropertyName("changeOfAddress");
            JsonSerializer.Serialize(writer, new { change.Email, change.OldAgreed, change.NewAgreed, CreatedAt = Time(change.CreatedAt) }, Json);
        }

        writer.WritePropertyName("passkeys");
        var passkeys = await Users.GetPasskeysAsync(Account);
        JsonSerializer.Serialize(writer, passkeys.Select(p => new
        {
            Id = PasskeysModel.IdOf(p),
            p.Name,
            p.CreatedAt,
            p.SignCount,
            p.Transports,
            p.IsUserVerified,
            p.IsBackupEligible,
            p.IsBackedUp,
        }), Json);
        writer.WritePropertyName("apiTokens");
        JsonSerializer.Serialize(writer, (await tokens.ListAsync(Account.Id, stop)).Select(t => new
        {
            t.Name,
            Scopes = TokensModel.NamesOf(t.Scopes),
            CreatedAt = Time(t.CreatedAt),
            ExpiresAt = Time(t.ExpiresAt),
            LastUsedAt = t.LastUsedAt is { } used ? Time(used) : (DateTimeOffset?)null,
        }), Json);
        writer.WritePropertyName("sessions");
        JsonSerializer.Serialize(writer, (await sessions.ListAsync(Account.Id, stop)).Select(s => new
        {
            s.Device,
            s.Place,
            CreatedAt = Time(s.CreatedAt),
            ExpiresAt = Time(s.ExpiresAt),
            LastUsedAt = s.LastUsedAt is { } used ? Time(used) : (DateTimeOffset?)null,
        }), Json);
        writer.WritePropertyName("operations");
        var done = await operations.GetNewestAsync(int.MaxValue, Account.Id);
        JsonSerializer.Serialize(writer, done.Select(o => new { o.At, o.Action, o.Target, o.Outcome }), Json);
        writer.WritePropertyName("watchlist");
        var watched = await watchlist.GetAsync(Account.Id);
        JsonSerializer.Serialize(writer, watched.Select(w => new { Symbol = w.Symbol.ToString(), AddedAt = Time(w.AddedAt) }), Json);
        writer.WritePropertyName("alerts");
        JsonSerializer.Serialize(writer, (await alerts.GetOfUserAsync(Account.Id)).Select(a => new
        {
            a.Id,
            Kind = AlertForm.NameOf(a.Kind),
            a.Symbol,
            a.Currency,
            a.Low,
            a.High,
            a.Odds,
            a.Horizon,
            a.LastOdds,
            BasisDate = a.Kind == AlertKind.Outcome ? (DateOnly?)null : a.BasisDate,
            SeenDate = a.Kind == AlertKind.Outcome ? (DateOnly?)null : a.SeenDate,
            a.UntilDate,
            a.Repeats,
            a.IsActive,
            CreatedAt = Time(a.CreatedAt),
        }), Json);
        if (await digests.FindAsync(Account.Id) is { } weekly)
        {
            writer.WritePropertyName("weeklyMail");
            JsonSerializer.Serialize(writer, new { CreatedAt = Time(weekly.CreatedAt), weekly.SentWeek }, Json);
        }

        writer.WritePropertyName("mailsToBeSent");
        var owed = await mails.GetOfUserAsync(Account.Id, Account.NormalizedEmail);
        JsonSerializer.Serialize(writer, owed.Select(m => new { Kind = m.Mail.Kind.ToString(), m.Mail.Email, m.Mail.Detail, m.CreatedAt }), Json);
        writer.WritePropertyName("sharedPredictions");
        var shared = await links.GetOfUserAsync(Account.Id);
        JsonSerializer.Serialize(writer, shared.Select(l => new { Prediction = l.Seq, Link = $"/shared/{l.Token}", CreatedAt = Time(l.CreatedAt) }), Json);
        writer.WriteString("publicName", await people.FindNameAsync(Account.Id));
        if (await people.FindSinceAsync(Account.Id) is { } since) writer.WriteString("publicSince", Time(since));
        writer.WritePropertyName("ownOutcomes");
        JsonSerializer.Serialize(writer, (await people.GetOutcomesAsync(Account.Id)).Select(o => new
        {
            o.Symbol,
            o.Origin,
            o.Horizon,
            Prediction = o.Seq,
            o.Narrowest,
            o.Tenth,
            o.Crps,
            o.BaselineCrps,
            CountedAt = Time(o.CountedAt),
        }), Json);
        writer.WriteStartArray("predictions");
        while (true)
        {
            foreach (var prediction in page.Items)
            {
                var written = JsonSerializer.SerializeToNode(prediction, Json)!.AsObject();
                if (page.Notes.TryGetValue(prediction.Id, out var note)) written["note"] = note;
                written.WriteTo(writer, Json);
            }

            await writer.FlushAsync(stop);
            await Response.BodyWriter.FlushAsync(stop);
            if (page.Next is not { } next) break;
            page = await grains.FindPredictionsAsync(Account.Id, new PredictionQuery { Cursor = next, Limit = PageSize });
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        return new EmptyResult();
    }

    private static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
