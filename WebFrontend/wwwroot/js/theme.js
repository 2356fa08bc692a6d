// Runs before the first paint, so that a chosen theme does not flash the other one.
(() => {
  const root = document.documentElement;
  root.dataset.js = "";
  // The site's words are English; dates and numbers are written as where the reader is: en-DE, en-US and so on.
  try {
    // Asking Intl costs a phone a tenth of a second before the first paint; most browsers say the region themselves.
    const region = /-([A-Z]{2})\b/.exec(navigator.language)?.[1] ?? new Intl.Locale(navigator.language).maximize().region;
    root.dataset.locale = region ? `en-${region}` : "en";
  } catch {
    root.dataset.locale = "en";
  }
  try {
    const chosen = localStorage.getItem("orleansstock.theme");
    if (chosen === "dark" || chosen === "light") root.dataset.theme = chosen;
  } catch {
    // Storage is switched off: the system's theme holds.
  }
})();
