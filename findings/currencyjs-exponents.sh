#!/usr/bin/env bash
# currency.js 2.0.4, Node.js 20.20.
# A text is a number less whatever is no digit, point or minus: the exponent of "1.2e6" is struck out and leaves 1.26, "2e3" is 23, and the
# unit of "1.2B" goes the same way. A comma is never a decimal point unless told, so that 12,50 is 1250, and "N/A" is 0. errorOnInvalid
# refuses none of these. A JavaScript number with an exponent is right, and all are cut to two digits at once: a rate of 1.0856 is 1.09
# before anything is computed with it, and a thousand times it 1090. Parse with Number first, and give the precision.
# Seen: the lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --no-save currency.js@2.0.4 >/dev/null
cat > probe.js <<'JS'
const currency = require('currency.js');

const strict = text => { try { return currency(text, { errorOnInvalid: true }).value; } catch (e) { return e.constructor.name; } };
for (const text of ['1.2e6', '2e3', '1.2B', '12,50', 'N/A']) console.log(`"${text}": ${currency(text).value}, told to refuse: ${strict(text)}`);
console.log(`the number 1.2e6: ${currency(1.2e6).value}`);
const thousandfold = options => currency(1.0856, options).multiply(1000).value;
console.log(`a thousand times 1.0856: ${thousandfold()}, with a precision of 4: ${thousandfold({ precision: 4 })}`);
JS
expected='"1.2e6": 1.26, told to refuse: 1.26
"2e3": 23, told to refuse: 23
"1.2B": 1.2, told to refuse: 1.2
"12,50": 1250, told to refuse: 1250
"N/A": 0, told to refuse: 0
the number 1.2e6: 1200000
a thousand times 1.0856: 1090, with a precision of 4: 1085.6'
seen=$(node probe.js)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
