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
