using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace OrleansStock.WebFrontend.Mail;

/// <summary>
/// The HTML of a mail, made from its text, so that the two say the same. Everything is escaped; only a link of ours becomes one. Nothing is
/// loaded from anywhere: a picture would tell when and where a mail is read.
/// </summary>
internal static partial class HtmlBody
{
    private const string Button = "display:inline-block;padding:10px 18px;border-radius:6px;background:#0b625d;color:#ffffff;"
        + "text-decoration:none;font-weight:600";

    private const string Begin = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">"
        + "<meta name=\"viewport\" content=\"width=device-width\"><meta name=\"color-scheme\" content=\"light\"><title>";

    private const string Body = "</title></head><body style=\"margin:0;background:#f3f4f6\"><div style=\"max-width:560px;margin:0 auto;padding:24px 16px\">"
        + "<div style=\"background:#ffffff;border-radius:8px;padding:24px;color:#111827;font:16px/1.5 system-ui,sans-serif;overflow-wrap:anywhere\">"
        + "<p style=\"margin:0 0 16px;font-weight:700\">OrleansStock</p>";

    private const string End = "</div></div></body></html>";

    /// <summary>The whole document.</summary>
    /// <param name="letter">The mail.</param>
    public static string Of(Letter letter)
    {
        var html = new StringBuilder(Begin).Append(HtmlEncoder.Default.Encode(letter.Subject)).Append(Body);
        foreach (var paragraph in letter.Text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            html.Append("<p style=\"margin:0 0 16px\">");
            if (Link().Match(paragraph) is { Success: true, Length: var length } && length == paragraph.Length)
                AppendButton(html, letter.Action ?? letter.Subject, paragraph);
            else AppendLines(html, paragraph);
            html.Append("</p>");
        }

        return html.Append(End).ToString();
    }

    // The address stands below, for who reads with pictures and styles off, or wants to see where it leads.
    private static void AppendButton(StringBuilder html, string words, string link) => html
        .Append("<a href=\"").Append(HtmlEncoder.Default.Encode(link)).Append("\" style=\"").Append(Button).Append("\">")
        .Append(HtmlEncoder.Default.Encode(words)).Append("</a><br><span style=\"font-size:12px;color:#4b5563\">")
        .Append(HtmlEncoder.Default.Encode(link)).Append("</span>");

    // Lines are as wide as a text mail wants them; only one that has a link is a line of its own, and each of a list.
    private static void AppendLines(StringBuilder html, string paragraph)
    {
        var lines = paragraph.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var end = 0;
            foreach (var link in Link().Matches(lines[i]).AsEnumerable())
            {
                html.Append(HtmlEncoder.Default.Encode(lines[i][end..link.Index]));
                // What stands behind the question mark is for the site and would fill the mail.
                html.Append("<a href=\"").Append(HtmlEncoder.Default.Encode(link.Value)).Append("\" style=\"color:#0b625d\">")
                    .Append(HtmlEncoder.Default.Encode(link.Value.Split('?')[0])).Append("</a>");
                end = link.Index + link.Length;
            }

            html.Append(HtmlEncoder.Default.Encode(lines[i][end..]));
            if (i < lines.Length - 1) html.Append(end > 0 || lines[i + 1].StartsWith("- ", StringComparison.Ordinal) ? "<br>" : " ");
        }
    }

    // No name and no address of a person can be one: their grammars have no colon.
    [GeneratedRegex(@"https?://\S+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
