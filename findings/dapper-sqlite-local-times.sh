#!/usr/bin/env bash
# Dapper 2.1.86 on Microsoft.Data.Sqlite 10.0.15.
# SQLite has times as text, and who reads the text decides. A time with a Z or an offset, as JSON, other programs and a DateTimeOffset
# parameter write it, is by the driver's GetDateTime 10:00 of kind Utc, and by Dapper, which takes the text and converts it by itself, the
# local time of the machine: 05:00 in New York. Where the clock is UTC, as in a container and on a build machine, both show 10:00. A time
# without a zone, as the UTC of a DateTime parameter is stored, has the same hours in both and no zone. A DateTimeOffset, which would be
# right everywhere and which the driver reads, Dapper refuses. Give Dapper type handlers, or store numbers.
# Seen: the lines below, in New York.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/probe.cs" <<'CS'
#:package Dapper@2.1.86
#:package Microsoft.Data.Sqlite@10.0.15
#:property PublishAot=false
using System.Data;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
using var connection = new SqliteConnection("Data Source=:memory:");
connection.Open();
string OffsetByDapper(object value)
{
    try
    {
        return $"{connection.QuerySingle<DateTimeOffset>("SELECT @value", new { value }):HH:mm zzz}";
    }
    catch (DataException e)
    {
        return e.GetType().Name;
    }
}

void Tell(string name, object value)
{
    using var reader = connection.ExecuteReader("SELECT @value", new { value });
    reader.Read();
    var byDriver = ((SqliteDataReader)((IWrappedDataReader)reader).Reader).GetDateTime(0);
    var byDapper = connection.QuerySingle<DateTime>("SELECT @value", new { value });
    Console.WriteLine($"{name} ({reader.GetString(0)}): {byDriver:HH:mm} {byDriver.Kind} by the driver, {byDapper:HH:mm} {byDapper.Kind} by Dapper, "
        + $"as DateTimeOffset {OffsetByDapper(value)}");
}

Tell("parameter of UTC", new DateTime(2024, 1, 2, 10, 0, 0, DateTimeKind.Utc));
Tell("parameter with an offset", new DateTimeOffset(2024, 1, 2, 11, 0, 0, TimeSpan.FromHours(1)));
Tell("text of another program", "2024-01-02T10:00:00Z");
CS
expected='parameter of UTC (2024-01-02 10:00:00): 10:00 Unspecified by the driver, 10:00 Unspecified by Dapper, as DateTimeOffset DataException
parameter with an offset (2024-01-02 11:00:00+01:00): 10:00 Utc by the driver, 05:00 Local by Dapper, as DateTimeOffset DataException
text of another program (2024-01-02T10:00:00Z): 10:00 Utc by the driver, 05:00 Local by Dapper, as DateTimeOffset DataException'
seen=$(cd "$work" && TZ=America/New_York dotnet run probe.cs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
