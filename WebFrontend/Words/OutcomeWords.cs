using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using OrleansStock.GrainInterfaces;

namespace OrleansStock.WebFrontend.Words;

/// <summary>
/// What stands beside a recorded range: its outcome, or when that is due. A list of fifty predictions has 150 of these, and a partial page for each
/// was a sixth of the list's cost.
/// </summary>
/// <param name="Horizon">The horizon.</param>
/// <param name="Record">The prediction that it belongs to.</param>
public sealed record OutcomeWords(PredictionHorizon Horizon, PredictionRecord Record) : IHtmlContent
{
    /// <summary>Whether no price stands beside it that says its currency.</summary>
    public bool IsAlone { get; init; }

    /// <summary>Whether the day had passed before the prediction was recorded, so that its outcome waits for prices and not for a day.</summary>
    private bool WaitsForPrices => Record.Retrospective && Horizon.TargetDate <= DateOnly.FromDateTime(Record.CreatedAt.UtcDateTime);

    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(encoder);
        if (Horizon.Actual is { } actual)
        {
            var (word, tone) = actual > Horizon.Quantiles.P90 ? ("above the range", "bad")
                : actual < Horizon.Quantiles.P10 ? ("below the range", "bad")
                : ("inside the range", "good");
            writer.Write("<span class=\"sub\">closed at <span class=\"num\">");
            encoder.Encode(writer, IsAlone ? Display.Price(actual, Record.Currency) : Display.Price(actual));
            writer.Write("</span> on <span class=\"num\">");
            encoder.Encode(writer, Display.Date(Horizon.ActualDate ?? Horizon.TargetDate));
            writer.Write($"</span></span> <span class=\"tag {tone}\">{word}</span>");
            return;
        }

        writer.Write(WaitsForPrices ? "<span class=\"sub\">no price for <time datetime=\"" : "<span class=\"sub\">due <time datetime=\"");
        encoder.Encode(writer, Display.IsoDate(Horizon.TargetDate));
        writer.Write("\">");
        encoder.Encode(writer, Display.Date(Horizon.TargetDate));
        writer.Write(WaitsForPrices ? "</time> yet</span>" : "</time></span>");
    }
}
