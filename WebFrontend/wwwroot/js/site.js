// Dates and numbers as the reader writes them: the server writes 12 Mar 2026 and 1,234.50.
(() => {
  const locale = document.documentElement.dataset.locale;
  if (!locale) return;
  const parts = new Intl.NumberFormat(locale, { minimumFractionDigits: 1 }).formatToParts(12345.5);
  const part = type => parts.find(p => p.type === type)?.value ?? "";
  const [group, point] = [part("group"), part("decimal")];
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
  const texts = document.createTreeWalker(document.getElementById("main"), NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const owner = text.parentElement;
    if (!/\d/.test(text.data) || owner.closest("script, code, pre, textarea, .mono")) continue;
    if (!sameNumbers && owner.closest(".num, .price-now") && !owner.closest("time")) {
      text.data = text.data.replace(/\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+/g, asNumber);
    }
    if (!sameDates) text.data = text.data.replace(dates, asDate);
  }
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
