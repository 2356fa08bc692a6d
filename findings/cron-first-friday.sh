#!/usr/bin/env bash
# Cronos 0.13.0, NCrontab 3.4.0 and Quartz 4.7.3; cron-parser 5.10.5 and croner 11.0.0, Node.js 20.20.
# A day of the month and a day of the week in one expression, as one writes the first Friday (when the American labour market's figures
# come), are both meant by Cronos and NCrontab: it is the fifth of June 2026. For Quartz, cron-parser and croner either is enough, as it is
# for cron itself: each of the first seven days, and every Friday. Nothing is refused, so a job that is moved from one to another runs far
# too often or hardly at all. And 1-5, from Monday to Friday, is Sunday to Thursday for Quartz, which counts Sunday as 1: no job on the
# last trading day of the week. FRI#1 and MON-FRI mean the same wherever they are understood.
# Seen: the lines below, of the first half of that month.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --no-save cron-parser@5.10.5 croner@11.0.0 >/dev/null
cat > probe.cs <<'CS'
#:package Cronos@0.13.0
#:package NCrontab@3.4.0
#:package Quartz@4.7.3
#:property PublishAot=false
using NCrontab;

var from = new DateTime(2026, 5, 31, 20, 0, 0, DateTimeKind.Utc);
var to = new DateTime(2026, 6, 15, 0, 0, 0, DateTimeKind.Utc);

IEnumerable<DateTime> ByQuartz(string expression)
{
    var cron = new Quartz.CronExpression(expression);
    for (var time = cron.GetNextValidTimeAfter(from); time < to; time = cron.GetNextValidTimeAfter(time.Value)) yield return time.Value.UtcDateTime;
}

void Tell(string name, IEnumerable<DateTime> times) =>
    Console.WriteLine($"{name}: {string.Join(" ", times.Select(t => $"{t.DayOfWeek.ToString()[..2]}{t.Day}"))}");

Tell("Cronos, 12 1-7 * FRI", Cronos.CronExpression.Parse("0 12 1-7 * FRI").GetOccurrences(from, to));
Tell("NCrontab, 12 1-7 * FRI", CrontabSchedule.Parse("0 12 1-7 * FRI").GetNextOccurrences(from, to));
Tell("Quartz, 12 1-7 * FRI", ByQuartz("0 0 12 1-7 * FRI"));
Tell("Cronos, 12 * * 1-5", Cronos.CronExpression.Parse("0 12 * * 1-5").GetOccurrences(from, to));
Tell("Quartz, 12 ? * 1-5", ByQuartz("0 0 12 ? * 1-5"));
Tell("Quartz, 12 ? * FRI#1", ByQuartz("0 0 12 ? * FRI#1"));
CS
cat > probe.mjs <<'JS'
import cronParser from 'cron-parser';
import { Cron } from 'croner';

const [from, to] = [new Date('2026-05-31T20:00:00Z'), new Date('2026-06-15T00:00:00Z')];
const tell = (name, next) => {
  const days = [];
  const week = ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'];
  for (let time = next(from); time && time < to; time = next(time)) days.push(`${week[time.getUTCDay()]}${time.getUTCDate()}`);
  console.log(`${name}: ${days.join(' ')}`);
};
const parsed = cronParser.CronExpressionParser.parse('0 12 1-7 * FRI', { currentDate: from, tz: 'UTC' });
tell('cron-parser, 12 1-7 * FRI', () => parsed.next().toDate());
const cron = new Cron('0 12 1-7 * FRI', { timezone: 'UTC', paused: true });
tell('croner, 12 1-7 * FRI', after => cron.nextRun(after));
JS
expected='Cronos, 12 1-7 * FRI: Fr5
NCrontab, 12 1-7 * FRI: Fr5
Quartz, 12 1-7 * FRI: Mo1 Tu2 We3 Th4 Fr5 Sa6 Su7 Fr12
Cronos, 12 * * 1-5: Mo1 Tu2 We3 Th4 Fr5 Mo8 Tu9 We10 Th11 Fr12
Quartz, 12 ? * 1-5: Mo1 Tu2 We3 Th4 Su7 Mo8 Tu9 We10 Th11 Su14
Quartz, 12 ? * FRI#1: Fr5
cron-parser, 12 1-7 * FRI: Mo1 Tu2 We3 Th4 Fr5 Sa6 Su7 Fr12
croner, 12 1-7 * FRI: Mo1 Tu2 We3 Th4 Fr5 Sa6 Su7 Fr12'
seen="$(TZ=UTC dotnet run probe.cs)
$(node probe.mjs)"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
