// Runs before the first paint, so that a chosen theme does not flash the other one.
(() => {
  const root = document.documentElement;
  root.dataset.js = "";
  try {
    const chosen = localStorage.getItem("orleansstock.theme");
    if (chosen === "dark" || chosen === "light") root.dataset.theme = chosen;
  } catch {
    // Storage is switched off: the system's theme holds.
  }
})();
