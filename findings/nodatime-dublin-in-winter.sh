#!/usr/bin/env bash
# NodaTime 3.3.7 (its own copy of the time zone database) beside moment-timezone 0.6.6, Node.js 20.20.
# Ireland's standard time is, by law and by the database, that of summer: winter is an hour less than standard. So Dublin's standard offset
# is +1 and its saving in January is -1, and in July there is none: code that finds summer time by asking for a saving, or takes the
# standard offset for that of winter, is right for the other exchanges of Europe and an hour off in Dublin, which keeps London's clock.
# Casablanca has a saving of -1 in Ramadan. Another library of the same data compares offsets and says the opposite of Dublin's summer,
# and nothing of Ramadan. Ask for the offset of an instant and nothing else.
# Seen: the lines below; NodaTime's are the offset, of the standard one and the saving.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --no-save moment-timezone@0.6.6 >/dev/null
cat > probe.js <<'JS'
const moment = require('moment-timezone');

for (const zone of ['Europe/London', 'Europe/Dublin', 'Africa/Casablanca']) {
  const of = day => { const time = moment.tz(`${day}T12:00`, zone); return `${time.format('Z')}${time.isDST() ? ' summer time' : ''}`; };
  console.log(`moment, ${zone}: 15 January ${of('2026-01-15')}, 1 March ${of('2026-03-01')}, 15 July ${of('2026-07-15')}`);
}
JS
cat > probe.cs <<'CS'
#:package NodaTime@3.3.7
#:property PublishAot=false
using NodaTime;

foreach (var name in new[] { "Europe/London", "Europe/Dublin", "Africa/Casablanca" })
{
    string Of(int month, int day)
    {
        var interval = DateTimeZoneProviders.Tzdb[name].GetZoneInterval(Instant.FromUtc(2026, month, day, 12, 0));
        return $"{interval.WallOffset} of {interval.StandardOffset} {interval.Savings}";
    }

    Console.WriteLine($"NodaTime, {name}: 15 January {Of(1, 15)}, 1 March {Of(3, 1)}, 15 July {Of(7, 15)}");
}
CS
expected='NodaTime, Europe/London: 15 January +00 of +00 +00, 1 March +00 of +00 +00, 15 July +01 of +00 +01
NodaTime, Europe/Dublin: 15 January +00 of +01 -01, 1 March +00 of +01 -01, 15 July +01 of +01 +00
NodaTime, Africa/Casablanca: 15 January +01 of +01 +00, 1 March +00 of +01 -01, 15 July +01 of +01 +00
moment, Europe/London: 15 January +00:00, 1 March +00:00, 15 July +01:00 summer time
moment, Europe/Dublin: 15 January +00:00, 1 March +00:00, 15 July +01:00 summer time
moment, Africa/Casablanca: 15 January +01:00, 1 March +00:00, 15 July +01:00'
seen="$(dotnet run probe.cs)
$(node probe.js)"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
