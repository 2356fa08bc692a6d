// Suggestions for the ticker field, and the progress of a forecast while it is made. Without this file the form posts and
// waits; with it the work is followed first and the same form is posted when the forecast is ready.
(() => {
  const field = document.getElementById("Symbol");
  if (!field) return;

  const owner = field.closest("[data-symbols]");
  const list = document.getElementById("symbols");
  let asked = "";
  let timer;
  let request;
  const suggest = async () => {
    const query = field.value.trim();
    if (!query || query === asked || [...list.options].some(o => o.value === query.toUpperCase())) return;
    asked = query;
    request?.abort();
    request = new AbortController();
    try {
      const url = owner.dataset.symbols + encodeURIComponent(query.slice(0, 50));
      const answer = await fetch(url, { signal: request.signal, headers: { Accept: "application/json" } });
      if (!answer.ok) return;
      const found = await answer.json();
      list.replaceChildren(...found.map(match => {
        const one = document.createElement("option");
        one.value = match.symbol;
        one.label = match.exchange ? `${match.name}, ${match.exchange}` : match.name;
        return one;
      }));
    } catch {
      // Suggestions are a help; the field works without them.
    }
  };
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(suggest, 250);
  });

  const form = document.getElementById("predict-form");
  if (!form || !("EventSource" in window)) return;

  const panel = document.getElementById("progress");
  const bar = document.getElementById("progress-bar");
  const detail = document.getElementById("progress-detail");
  const steps = [...document.querySelectorAll("#progress-steps li")];
  const error = document.getElementById("symbol-error");
  const button = form.querySelector("button.primary");
  const order = steps.map(s => s.dataset.stage);

  const complain = text => {
    error.textContent = text;
    field.toggleAttribute("aria-invalid", false);
    if (text) field.setAttribute("aria-invalid", "true");
  };

  const show = stage => {
    const now = order.indexOf(stage);
    steps.forEach((step, i) => {
      if (now < 0) delete step.dataset.state;
      else step.dataset.state = i < now ? "done" : i === now ? "now" : "";
    });
  };

  const stop = () => {
    panel.hidden = true;
    form.hidden = false;
    button.disabled = false;
  };

  let source;
  const post = () => {
    source?.close();
    // Not requestSubmit: this must not come back here.
    HTMLFormElement.prototype.submit.call(form);
  };

  form.addEventListener("submit", event => {
    event.preventDefault();
    const symbol = field.value.trim().toUpperCase();
    const model = new FormData(form).get("ModelId");
    if (!/^[A-Z0-9^][A-Z0-9.^=&-]{0,19}$/.test(symbol)) {
      complain(symbol ? "That is not a ticker: use up to 20 letters, digits and the signs . ^ = & -, such as MSFT or 0005.HK." : "Enter a ticker.");
      field.focus();
      return;
    }
    complain("");
    field.value = symbol;
    button.disabled = true;
    form.hidden = true;
    panel.hidden = false;
    bar.value = 0;
    detail.textContent = "Starting.";
    document.getElementById("progress-symbol").textContent = symbol;
    show("");
    panel.focus();

    source = new EventSource(form.dataset.progress.replace("{symbol}", encodeURIComponent(symbol)).replace("{model}", encodeURIComponent(model)));
    source.addEventListener("progress", message => {
      const { stage, detail: sentence, fraction, error: code } = JSON.parse(message.data);
      const name = stage.toLowerCase();
      detail.textContent = sentence;
      if (name === "failed") {
        source.close();
        // The server says it best: it offers the sample while the source is away, and tickers that may have been meant.
        if (!code || code === "sourceUnavailable" || code === "unknownSymbol") {
          post();
          return;
        }
        stop();
        complain(sentence);
        field.focus();
        return;
      }
      bar.value = Math.max(bar.value, fraction);
      show(name);
      if (name === "ready") post();
    });
    // No stream (an old proxy, a limit, a lost connection): the plain form gives the answer.
    source.onerror = post;
  });

  // Back from the result: the browser may show the page as it was left.
  window.addEventListener("pageshow", event => {
    if (event.persisted) location.reload();
  });
})();
