// The odds while somebody types: the page itself is asked with the new prices, and its answer is put in place. Without this file the
// form's button does the same.
(() => {
  const form = document.querySelector("form[data-odds]");
  if (!form) return;
  const pause = 300;
  const fields = ["above", "below", "by"].map(name => form.elements[name]).filter(Boolean);
  let timer;
  let request;
  const ask = async () => {
    request?.abort();
    request = new AbortController();
    const query = new URLSearchParams(location.search);
    for (const field of fields) {
      if (field.value.trim()) query.set(field.name, field.value); else query.delete(field.name);
    }
    try {
      const answer = await fetch(`${location.pathname}?${query}`, { signal: request.signal });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const [shown, error] = [page.getElementById("odds-answer"), page.getElementById("above-error")];
      if (!shown || !error) return;
      document.getElementById("odds-answer").replaceChildren(...shown.children);
      document.getElementById("above-error").textContent = error.textContent;
      form.elements.above.toggleAttribute("aria-invalid", false);
      if (error.textContent) form.elements.above.setAttribute("aria-invalid", "true");
      else history.replaceState(null, "", `${location.pathname}?${query}${location.hash}`);
      document.getElementById("odds-answer").dispatchEvent(new Event("contentchange", { bubbles: true }));
    } catch {
      // Aborted by the next letter, or no connection: the button still asks.
    }
  };
  for (const field of fields) {
    field.addEventListener("input", () => {
      clearTimeout(timer);
      if (form.elements.above.value.trim()) timer = setTimeout(ask, pause);
    });
  }
})();
