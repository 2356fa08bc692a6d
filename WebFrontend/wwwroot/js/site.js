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
      // What somebody wrote, or a file says, stays as it is: its 1,234 may be 1.234.
      if (!/\d/.test(text.data) || owner.closest("script, code, pre, textarea, .mono, [data-as-is]")) continue;
      if (!sameNumbers && !owner.closest("time")) {
        // In a sentence only what is surely a number of ours: thousands, shares and prices with their currency.
        const numbers = owner.closest(".num, .price-now, svg")
          ? /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+/g
          : /\b\d{1,3}(?:,\d{3})+(?:\.\d+)?\b|\b\d+\.\d+(?=[ \u00a0](?:%|[A-Z]{3}\b|\(currency unknown\)|(?:and|to|–) \d))/g;
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

// What was typed into a form whose session had ended. It is kept in this tab alone until the same person has signed in again, stands in the form then,
// and is sent by nobody but the person. Passwords and hidden fields are not kept.
(() => {
  const key = "orleansstock.unsent";
  const who = document.querySelector(".who")?.textContent;
  const isKept = field => field.name && !["hidden", "password", "file", "submit", "button", "fieldset"].includes(field.type);
  const fieldsOf = form => [...form.elements].filter(isKept);
  const read = () => {
    try {
      return JSON.parse(sessionStorage.getItem(key));
    } catch {
      return null;
    }
  };
  const write = value => {
    try {
      if (value) sessionStorage.setItem(key, JSON.stringify(value)); else sessionStorage.removeItem(key);
    } catch {
      // Storage is full or switched off: the form is empty then.
    }
  };

  const kept = read();
  if (location.pathname.startsWith("/account/login")) {
    if (kept && new URLSearchParams(location.search).has("unsent")) write({ ...kept, isUnsent: true });
  } else {
    write(null);
    const form = kept?.isUnsent && kept.who === who && kept.path === location.pathname
      && [...document.forms].find(f => f.getAttribute("action") === kept.action && fieldsOf(f).length === kept.fields.length);
    if (form) {
      fieldsOf(form).forEach((field, i) => {
        const [value, checked] = kept.fields[i];
        if (checked === null) field.value = value; else field.checked = checked;
        for (let hidden = field.closest("details"); hidden; hidden = hidden.parentElement.closest("details")) hidden.open = true;
      });
      const told = document.createElement("p");
      told.className = "notice";
      told.setAttribute("role", "status");
      told.textContent = "What you had typed stands in the form again. It has not been sent yet.";
      document.getElementById("main").prepend(told);
    }
  }

  // Before the page's own scripts, which send some forms in their own way.
  document.addEventListener("submit", event => {
    const form = event.target;
    if (!who || form.method !== "post") return;
    const fields = fieldsOf(form).map(f => [f.value, ["checkbox", "radio"].includes(f.type) ? f.checked : null]);
    write(fields.length ? { who, path: location.pathname, action: form.getAttribute("action"), fields } : null);
  }, { capture: true });
})();
