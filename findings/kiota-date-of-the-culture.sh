#!/usr/bin/env bash
# Microsoft.Kiota.Abstractions 2.1.6.
# A date without a time in a query of a generated client (a parameter of "format: date") is written in the calendar of the caller's
# culture: for a user in Thailand the second of January 2024 is asked for as 2567-01-02, in Iran as 1402-10-12, in Saudi Arabia as
# 1445-06-20. All are valid dates, so the service answers, with nothing or with an error about the future. Numbers and times with an
# offset are written the same for every culture, which hides it. A client for everybody sets the invariant culture around its calls.
# Seen: the four lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/probe.cs" <<'CS'
#:package Microsoft.Kiota.Abstractions@2.1.6
#:property PublishAot=false
using System.Globalization;
using Microsoft.Kiota.Abstractions;

foreach (var culture in new[] { "", "th-TH", "fa-IR", "ar-SA" })
{
    CultureInfo.CurrentCulture = new CultureInfo(culture);
    var request = new RequestInformation(Method.GET, "{+baseurl}/prices{?since,at,price}", new Dictionary<string, object> { ["baseurl"] = "http://localhost" });
    request.AddQueryParameters(new Query { Since = new Date(2024, 1, 2), At = new DateTimeOffset(2024, 1, 2, 0, 0, 0, TimeSpan.Zero), Price = 0.5 });
    Console.WriteLine($"{(culture == "" ? "invariant" : culture)}: {Uri.UnescapeDataString(request.URI.Query)}");
}

internal sealed class Query
{
    [QueryParameter("since")]
    public Date? Since { get; set; }

    [QueryParameter("at")]
    public DateTimeOffset? At { get; set; }

    [QueryParameter("price")]
    public double? Price { get; set; }
}
CS
expected='invariant: ?since=2024-01-02&at=2024-01-02T00:00:00.0000000+00:00&price=0.5
th-TH: ?since=2567-01-02&at=2024-01-02T00:00:00.0000000+00:00&price=0.5
fa-IR: ?since=1402-10-12&at=2024-01-02T00:00:00.0000000+00:00&price=0.5
ar-SA: ?since=1445-06-20&at=2024-01-02T00:00:00.0000000+00:00&price=0.5'
seen=$(cd "$work" && dotnet run probe.cs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
