#!/usr/bin/env bash
# Node.js 20.20 (the Intl of V8 and ICU, which is that of Chromium too).
# London quotes in pence, and feeds (Yahoo's among them) say so by the code GBp, Tel Aviv's agorot by ILA, Johannesburg's cents by ZAc.
# For Intl a currency's code has no case: GBp is made GBP without an error, and a share of 345.50 pence is shown as 345.50 pounds, a hundred
# times its price, with the right sign and the right name ("British Pound"). The codes of the other two are no currencies and are taken
# too, since any three letters are. A code that is known (CLF, JPY) also decides the digits: a yen price of 1234.5678 is shown as 1,235.
# Divide by a hundred and change the code before anything is shown.
# Seen: the lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > probe.js <<'JS'
const show = (currency, price) => {
  const format = new Intl.NumberFormat('en-GB', { style: 'currency', currency });
  const name = new Intl.DisplayNames('en', { type: 'currency', fallback: 'none' }).of(currency);
  console.log(`${price} ${currency}: ${format.format(price).replace(/\s/g, ' ')} (${format.resolvedOptions().currency}, ${name ?? 'no name'})`);
};

show('GBP', 345.5);
show('GBp', 345.5);
show('ILA', 345.5);
show('ZAc', 345.5);
show('JPY', 1234.5678);
JS
expected='345.5 GBP: £345.50 (GBP, British Pound)
345.5 GBp: £345.50 (GBP, British Pound)
345.5 ILA: ILA 345.50 (ILA, no name)
345.5 ZAc: ZAC 345.50 (ZAC, no name)
1234.5678 JPY: JP¥1,235 (JPY, Japanese Yen)'
seen=$(node probe.js)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
