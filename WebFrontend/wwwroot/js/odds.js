// The odds while somebody types: the page itself is asked with the new price, and its answer is put in place. Without this file the
// form's button does the same.
(() => {
  const form = document.querySelector("form[data-odds]");
  if (!form) return;
  const pause = 300;
  const field = form.elements.above;
  let timer;
  let request;
  const ask = async () => {
    request?.abort();
    request = new AbortController();
    const query = new URLSearchParams(location.search);
    query.set("above", field.value);
    try {
      const answer = await fetch(`${location.pathname}?${query}`, { signal: request.signal });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const [shown, error] = [page.getElementById("odds-answer"), page.getElementById("above-error")];
      if (!shown || !error) return;
      document.getElementById("odds-answer").replaceChildren(...shown.children);
      document.getElementById("above-error").textContent = error.textContent;
      field.toggleAttribute("aria-invalid", false);
      if (error.textContent) field.setAttribute("aria-invalid", "true");
      else history.replaceState(null, "", `${location.pathname}?${query}${location.hash}`);
      document.getElementById("odds-answer").dispatchEvent(new Event("contentchange", { bubbles: true }));
    } catch {
      // Aborted by the next letter, or no connection: the button still asks.
    }
  };
  field.addEventListener("input", () => {
    clearTimeout(timer);
    if (field.value.trim()) timer = setTimeout(ask, pause);
  });
})();
