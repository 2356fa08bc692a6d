// Several tickers, one row each: the work on each is followed, then it is recorded with a request id of its own. Without this file the
// form does the same in one go.
(() => {
  const form = document.getElementById("several-form");
  if (!form || !("EventSource" in window)) return;
  const atOnce = 2;
  const horizons = form.dataset.horizons.split(" ").map(Number);
  const locale = document.documentElement.dataset.locale ?? "en";
  const section = document.getElementById("several");
  const rows = document.getElementById("several-rows");
  const status = document.getElementById("several-status");
  const error = document.getElementById("tickers-error");
  const button = form.querySelector("button");
  const ticker = /^[A-Z0-9^][A-Z0-9.^=&-]{0,19}$/;
  // The request ids of this form: what is sent again, after a lost connection for example, is recorded once.
  const ids = new Map();
  const idOf = (symbol, model) => {
    const key = JSON.stringify([symbol, model, own()]);
    if (!ids.has(key)) ids.set(key, `${form.elements.RequestId.value}.${ids.size}`);
    return ids.get(key);
  };

  const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  // The horizon of the person's own: trading days or a date; null for none.
  const own = () => {
    const [days, date] = [form.elements.horizon.value, form.elements.date.value];
    return days ? { horizon: Number(days) } : date ? { date } : null;
  };

  // As the pages of the server write prices: below 10 with four significant digits.
  const decimals = value => (value >= 10 ? 2 : Math.min(16, 3 - Math.floor(Math.log10(value))));
  const written = (value, digits) => value.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const price = value => written(value, decimals(value));
  const range = (low, high) => `${written(low, decimals(low))} – ${written(high, decimals(low))}`;

  const newRow = symbol => {
    const row = document.createElement("tr");
    const cell = name => row.appendChild(document.createElement(name));
    const head = cell("th");
    head.scope = "row";
    head.textContent = symbol;
    const numbers = [null, ...horizons, ...(own() ? [null] : [])].map(() => {
      const one = cell("td");
      one.className = "num";
      one.textContent = "–";
      return one;
    });
    const state = cell("td");
    state.textContent = "waiting";
    rows.append(row);
    return { symbol, numbers, state };
  };

  const follow = (symbol, model, tell) => new Promise(resolve => {
    const source = new EventSource(form.dataset.progress.replace("{symbol}", encodeURIComponent(symbol)).replace("{model}", encodeURIComponent(model)));
    const end = () => {
      source.close();
      resolve();
    };
    source.addEventListener("progress", message => {
      const { stage, detail } = JSON.parse(message.data);
      tell(detail);
      if (/^(ready|failed)$/i.test(stage)) end();
    });
    // No stream: recording says what is wrong, if anything.
    source.onerror = end;
  });

  const show = (row, record) => {
    row.numbers[0].textContent = `${price(record.closeAtOrigin)} ${record.currency ?? "(currency unknown)"}`;
    const sub = text => {
      const element = document.createElement("span");
      element.className = "sub";
      element.textContent = text;
      return element;
    };
    const show = (cell, one, ...more) => {
      if (one) cell.replaceChildren(price(one.quantiles.p50), sub(range(one.quantiles.p10, one.quantiles.p90)), ...more);
    };
    horizons.forEach((days, i) => show(row.numbers[i + 1], record.horizons.find(h => h.horizon === days)));
    const chosen = own();
    if (chosen) {
      const one = record.horizons.findLast(h => (chosen.date ? h.targetDate <= chosen.date : h.horizon === chosen.horizon));
      if (one) show(row.numbers.at(-1), one, sub(`${one.horizon} trading ${one.horizon === 1 ? "day" : "days"}, ${day.format(Date.parse(one.targetDate))}`));
    }
    const link = document.createElement("a");
    link.href = `/predictions/${record.id}`;
    link.textContent = "recorded";
    row.state.replaceChildren(link);
  };

  const record = async (row, model, requestId) => {
    if (!ticker.test(row.symbol)) {
      row.state.textContent = form.dataset.notATicker;
      row.state.className = "bad";
      return false;
    }
    await follow(row.symbol, model, detail => { row.state.textContent = detail; });
    row.state.textContent = "recording";
    try {
      const answer = await fetch(form.dataset.api, {
        method: "POST", headers: { "Content-Type": "application/json", Accept: "application/json" },
        body: JSON.stringify({ symbol: row.symbol, model, requestId, ...own() }),
      });
      const body = await answer.json();
      if (answer.ok) {
        show(row, body);
        return true;
      }
      // What a program is told of its token says nothing to a person.
      row.state.textContent = answer.status === 401
        ? "You were signed out meanwhile. Sign in in another tab, then send the form again." : body.detail ?? "not recorded";
    } catch {
      row.state.textContent = "No connection. Send the form again.";
    }
    row.state.className = "bad";
    return false;
  };

  form.addEventListener("submit", async event => {
    event.preventDefault();
    const symbols = [...new Set(form.elements.Tickers.value.toUpperCase().split(/[\s,;|]+/)
      .map(text => text.replace(/^["'“”‘’()[\]<>$#.]+|["'“”‘’()[\]<>$#.]+$/g, "")).filter(Boolean))];
    const most = Number(form.dataset.most);
    error.textContent = symbols.length === 0 ? "Paste at least one ticker."
      : symbols.length > most ? `That is ${symbols.length} tickers; at most ${most} can be recorded at a time.` : "";
    form.elements.Tickers.removeAttribute("aria-invalid");
    if (!error.textContent && form.elements.horizon.value && form.elements.date.value) {
      // The server says what is wrong with two horizons.
      form.submit();
      return;
    }
    if (error.textContent) {
      form.elements.Tickers.setAttribute("aria-invalid", "true");
      form.elements.Tickers.focus();
      return;
    }
    button.disabled = true;
    section.hidden = false;
    rows.replaceChildren();
    document.getElementById("several-own").hidden = !own();
    section.focus();
    const model = form.elements.ModelId.value;
    const waiting = symbols.map(symbol => ({ row: newRow(symbol), id: idOf(symbol, model) }));
    let done = 0;
    let recorded = 0;
    const tell = () => { status.textContent = `${done} of ${symbols.length} done, ${recorded} recorded.`; };
    tell();
    const work = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        if (await record(next.row, model, next.id)) recorded++;
        done++;
        tell();
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    button.disabled = false;
  });
})();
