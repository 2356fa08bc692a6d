// Dates and numbers as the reader writes them: the server writes 12 Mar 2026 and 1,234.50.
(async () => {
  const locale = document.documentElement.dataset.locale;
  if (!locale) return;
  // Formats are slow to make: taps and keys are answered in between.
  const pause = () => new Promise(go => setTimeout(go));
  const parts = new Intl.NumberFormat(locale, { minimumFractionDigits: 1 }).formatToParts(12345.5);
  const part = type => parts.find(p => p.type === type)?.value ?? "";
  const [group, point] = [part("group"), part("decimal")];
  await pause();
  const format = month => new Intl.DateTimeFormat(locale, { day: "numeric", month, year: "numeric", timeZone: "UTC" });
  const [short, long] = [format("short"), format("long")];
  const sameDates = short.format(Date.UTC(2026, 2, 12)) === "12 Mar 2026";
  const sameNumbers = group === "," && point === ".";
  if (sameDates && sameNumbers) return;

  const dates = /\b(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)([a-z]*) (\d{4})\b/g;
  const asDate = (text, day, month, rest, year) => {
    const at = Date.parse(`${day} ${month} ${year} UTC`);
    return Number.isNaN(at) ? text : (rest ? long : short).format(at);
  };
  const asNumber = text => text.replace(/[,.]/g, sign => (sign === "," ? group : point));
  const write = root => {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      const owner = text.parentElement;
      if (!/\d/.test(text.data) || owner.closest("script, code, pre, textarea, .mono")) continue;
      if (!sameNumbers && !owner.closest("time")) {
        // In a sentence only what is surely a number of ours: thousands and shares.
        const numbers = owner.closest(".num, .price-now, svg")
          ? /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+/g
          : /\b\d{1,3}(?:,\d{3})+(?:\.\d+)?\b|\d+\.\d+(?=[ \u00a0]%)/g;
        text.data = text.data.replace(numbers, asNumber);
      }
      if (!sameDates) text.data = text.data.replace(dates, asDate);
    }
  };
  await pause();
  write(document.getElementById("main"));
  // What a script put in place since came from the server as it writes.
  document.addEventListener("contentchange", event => write(event.target));
})();

// The tickers that this browser has looked at: they are kept in it and sent to nobody.
(() => {
  const key = "orleansstock.recent";
  const most = 8;
  let recent;
  try {
    recent = JSON.parse(localStorage.getItem(key)) ?? [];
    recent = recent.filter(one => /^[A-Z0-9^][A-Z0-9.^=&-]{0,19}$/.test(one?.symbol));
  } catch {
    return;
  }
  const keep = () => {
    try {
      if (recent.length) localStorage.setItem(key, JSON.stringify(recent)); else localStorage.removeItem(key);
    } catch {
      // Storage is full or switched off: nothing is remembered.
    }
  };

  const now = document.querySelector("h1[data-ticker]")?.dataset;
  if (now) {
    recent = [{ symbol: now.ticker, name: now.name ?? "" }, ...recent.filter(one => one.symbol !== now.ticker)].slice(0, most);
    keep();
  }
  const place = document.getElementById("recent");
  if (!place || !recent.length) return;
  const title = document.createElement("span");
  title.textContent = "You looked at";
  const forget = document.createElement("button");
  forget.type = "button";
  forget.className = "quiet small";
  forget.textContent = "Forget these";
  forget.addEventListener("click", () => {
    recent = [];
    keep();
    place.hidden = true;
  });
  place.append(title, ...recent.map(one => {
    const link = document.createElement("a");
    link.className = "button small";
    link.href = `/tickers/${encodeURIComponent(one.symbol)}`;
    link.textContent = one.symbol;
    if (one.name) link.title = one.name;
    return link;
  }), forget);
  place.hidden = false;
})();

// The theme button. Charts listen to the "themechange" event.
(() => {
  const root = document.documentElement;
  const button = document.getElementById("theme-toggle");
  const system = matchMedia("(prefers-color-scheme: dark)");
  const dark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
  const show = () => {
    button.setAttribute("aria-pressed", String(dark()));
    document.dispatchEvent(new Event("themechange"));
  };

  button.addEventListener("click", () => {
    const next = dark() ? "light" : "dark";
    root.dataset.theme = next;
    try {
      localStorage.setItem("orleansstock.theme", next);
    } catch {
      // Not kept, but it holds for this page.
    }
    show();
  });
  system.addEventListener("change", show);
  show();
})();
