// Dates and numbers as the reader writes them: the server writes 12 Mar 2026 and 1,234.50.
(() => {
  const locale = document.documentElement.dataset.locale;
  if (!locale) return;
  const sample = new Intl.NumberFormat(locale, { minimumFractionDigits: 1 }).formatToParts(12345.5);
  const part = type => sample.find(p => p.type === type)?.value ?? "";
  const [group, point] = [part("group"), part("decimal")];
  const date = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  const asWritten = date.format(Date.UTC(2026, 2, 12)) === "12 Mar 2026";
  if (group === "," && point === "." && asWritten) return;

  for (const time of document.querySelectorAll("time[datetime]")) {
    // A day; a moment keeps its hours and its zone.
    if (!asWritten && /^\d{4}-\d\d-\d\d$/.test(time.dateTime)) time.textContent = date.format(Date.parse(time.dateTime + "T00:00:00Z"));
  }
  if (group === "," && point === ".") return;
  const written = text => text.replace(/\d{1,3}(?:,\d{3})*(?:\.\d+)?/g, n => n.replace(/[,.]/g, sign => (sign === "," ? group : point)));
  for (const element of document.querySelectorAll(".num, .price-now")) {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    // A date inside has been written already.
    while (texts.nextNode()) if (!texts.currentNode.parentElement.closest("time")) texts.currentNode.data = written(texts.currentNode.data);
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
