// Replaces the pictures that the server drew by charts to explore. The library (1.1 MB) is loaded once and only where a
// chart is in view and the browser is idle, or, on pages that say so, when somebody touches the picture.
(() => {
  const library = document.currentScript.dataset.library;
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const day = 86400000;
  const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  // [place of the lower quantile, place of the upper one, opacity, words]
  const bands = [[1, 7, 0.16, "9 of 10"], [2, 6, 0.2, "8 of 10"], [3, 5, 0.3, "5 of 10"]];

  let loading;
  const load = () => (loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = library;
    script.onload = () => resolve(window.echarts);
    script.onerror = reject;
    document.head.append(script);
  }));

  const time = iso => Date.parse(iso + "T00:00:00Z");
  const words = t => {
    const d = new Date(t);
    return `${d.getUTCDate()} ${months[d.getUTCMonth()]} ${d.getUTCFullYear()}`;
  };
  const decimals = price => (price >= 1 || price <= 0 ? 2 : price >= 0.1 ? 4 : Math.min(8, 4 - Math.floor(Math.log10(price)) - 1));
  const number = price => price.toLocaleString("en", { minimumFractionDigits: decimals(price), maximumFractionDigits: decimals(price) });

  // light-dark() is resolved by the browser only where a real property uses it.
  const colours = element => {
    const probe = document.createElement("span");
    element.append(probe);
    const read = name => {
      probe.style.color = `var(${name})`;
      return getComputedStyle(probe).color;
    };
    const all = {
      history: read("--chart-history"), fan: read("--chart-fan"), median: read("--chart-median"), grid: read("--chart-grid"),
      outcome: read("--chart-outcome"), soft: read("--soft"), ink: read("--ink"), card: read("--card"), edge: read("--edge"), line: read("--line"),
    };
    probe.remove();
    return all;
  };

  const nearest = (points, t) => {
    let low = 0;
    let high = points.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (points[middle].t <= t) low = middle; else high = middle;
    }
    return Math.abs(points[low].t - t) <= Math.abs(points[high].t - t) ? points[low] : points[high];
  };

  const tip = (data, t) => {
    const box = document.createElement("div");
    const title = document.createElement("strong");
    const list = document.createElement("dl");
    const row = (name, value) => {
      const dt = document.createElement("dt");
      const dd = document.createElement("dd");
      dt.textContent = name;
      dd.textContent = value;
      list.append(dt, dd);
    };
    const came = data.outcomes.find(o => Math.abs(o.t - t) < 4 * day);
    if (data.origin && t > data.origin.t && data.path.length) {
      const p = nearest(data.path, t);
      title.textContent = `${words(p.t)}, after ${p.lead} days`;
      row("median", number(p.q[4]));
      for (const [lower, upper, , name] of [...bands].reverse()) row(name, `${number(p.q[lower])} – ${number(p.q[upper])}`);
      const close = data.history.length ? nearest(data.history, t) : null;
      if (came) row("outcome", number(came.v));
      else if (close && Math.abs(close.t - t) < 4 * day) row("close", number(close.v));
    } else if (data.history.length) {
      const close = nearest(data.history, t);
      title.textContent = words(close.t);
      row("close", number(close.v) + (data.currency ? " " + data.currency : ""));
    }
    box.append(title, list);
    return box;
  };

  const parse = text => {
    const raw = JSON.parse(text);
    return {
      symbol: raw.symbol,
      currency: raw.currency,
      summary: raw.summary,
      history: raw.history.map(c => ({ t: time(c.date), v: c.price })),
      origin: raw.origin ? { t: time(raw.origin.date), v: raw.origin.price } : null,
      path: raw.path.map(p => ({ t: time(p.date), lead: p.leadTime, q: p.quantiles })),
      horizons: raw.horizons.map(h => ({ t: time(h.date), lead: h.leadTime })),
      outcomes: raw.horizons.filter(h => h.outcome !== null).map(h => ({ t: time(h.outcomeDate), v: h.outcome })),
    };
  };

  // What each button shows: from how many days before the origin to how many trading days after it.
  const spans = data => {
    const last = data.origin?.t ?? data.history.at(-1).t;
    const first = data.history[0]?.t ?? last;
    const reach = data.path.length ? data.path.at(-1).t - last : 0;
    const all = [
      { name: "Close-up", from: last - 120 * day, lead: 60, when: data.path.some(p => p.lead <= 60) && data.path.some(p => p.lead > 60) },
      { name: "2 years", from: last - Math.max(730 * day, 1.3 * reach), lead: Infinity, when: true, first: true },
      { name: "5 years", from: last - 5 * 365.25 * day, lead: Infinity, when: first < last - 3 * 365 * day },
      { name: "Everything", from: first, lead: Infinity, when: first < last - 6 * 365 * day },
    ];
    return all.filter(s => s.when);
  };

  const option = (data, span, c, pixels) => {
    const history = data.history.filter(p => p.t >= span.from && (span.lead === Infinity || !data.origin || p.t <= data.origin.t + 95 * day));
    const path = data.path.filter(p => p.lead <= span.lead);
    const origin = data.origin && path.length ? [data.origin.t, data.origin.v] : null;
    const line = k => [origin, ...path.map(p => [p.t, p.q[k]])];
    const animation = !calm.matches;
    // Beyond a factor of twelve a plain axis would press everything below the fan's upper edge flat: each line doubles then.
    const prices = [...history.map(p => p.v), ...path.flatMap(p => [p.q[1], p.q[7]])];
    const wide = Math.max(...prices) > 12 * Math.min(...prices);
    const start = Math.min(history[0]?.t ?? Infinity, origin?.[0] ?? Infinity);
    const width = (path.at(-1)?.t ?? start) - start;
    const roomy = (h, next) => !next || (next.t - h.t) / width * pixels > 36;
    const marks = data.horizons.filter(h => h.lead <= span.lead);
    const series = [];
    if (origin) {
      for (const [lower, upper, opacity] of bands) {
        const edge = [...line(upper), ...line(lower).reverse()];
        series.push({
          type: "custom", silent: true, clip: true, animation: false, z: 1, data: [[origin[0], origin[1]]], tooltip: { show: false },
          renderItem: (_, api) => ({ type: "polygon", shape: { points: edge.map(p => api.coord(p)) }, style: { fill: c.fan, opacity } }),
        });
      }
      // Unseen edges of the widest band: they make the axis reach as far as the fan.
      for (const k of [1, 7]) series.push({ type: "line", silent: true, symbol: "none", data: line(k), lineStyle: { width: 0 }, animation: false });
      series.push({
        name: "median", type: "line", symbol: "none", z: 3, data: line(4), animation,
        lineStyle: { color: c.median, width: 2, type: [5, 4] },
        markLine: {
          silent: true, symbol: "none", animation: false,
          label: { color: c.soft, fontSize: 11, formatter: p => p.name },
          lineStyle: { color: c.edge, type: [2, 3], width: 1 },
          data: [
            { xAxis: origin[0], name: "" },
            ...marks.map((h, i) => ({ xAxis: h.t, name: roomy(h, marks[i + 1]) ? `${h.lead} d` : "" })),
          ],
        },
      });
    }
    series.push({
      name: "close", type: "line", symbol: "none", z: 4, data: history.map(p => [p.t, p.v]), animation,
      lineStyle: { color: c.history, width: 1.6 }, emphasis: { disabled: true },
    });
    const outcomes = data.outcomes.filter(o => !path.length || o.t <= path.at(-1).t + 7 * day);
    if (outcomes.length) {
      series.push({
        name: "outcome", type: "scatter", symbolSize: 11, z: 5, data: outcomes.map(o => [o.t, o.v]), animation,
        itemStyle: { color: c.outcome, borderColor: c.card, borderWidth: 1.5 },
      });
    }
    const font = getComputedStyle(document.body).fontFamily;
    return {
      animation, useUTC: true, textStyle: { fontFamily: font },
      grid: { left: 8, right: 22, top: 26, bottom: 8, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
      xAxis: {
        type: "time", axisLine: { lineStyle: { color: c.edge } }, axisTick: { show: false },
        axisLabel: { color: c.soft, hideOverlap: true, fontSize: 12, formatter: { year: "{yyyy}", month: "{MMM}", day: "{d} {MMM}", none: "{d} {MMM}" } },
        splitLine: { show: false },
      },
      yAxis: {
        type: wide ? "log" : "value", logBase: 2, scale: true, splitNumber: 4,
        axisLabel: {
          color: c.soft, fontSize: 12,
          formatter: v => (v > 0 && v < 1 ? number(v) : v.toLocaleString("en", { maximumFractionDigits: 2 })),
        },
        splitLine: { lineStyle: { color: c.grid } },
      },
      tooltip: {
        trigger: "axis", className: "chart-tip", backgroundColor: c.card, borderColor: c.line, textStyle: { color: c.ink }, confine: true,
        transitionDuration: animation ? 0.15 : 0, axisPointer: { lineStyle: { color: c.edge } },
        formatter: items => tip(data, items[0].axisValue),
      },
      series,
    };
  };

  const upgrade = async figure => {
    if (figure.dataset.upgraded) return;
    figure.dataset.upgraded = "yes";
    const canvas = figure.querySelector(".chart-canvas");
    const data = parse(figure.querySelector(".chart-data").textContent);
    if (!data.history.length && !data.path.length) return;
    let echarts;
    try {
      echarts = await load();
    } catch {
      // The picture of the server stays; the next touch tries again.
      loading = undefined;
      delete figure.dataset.upgraded;
      return;
    }

    const choices = spans(data);
    let span = choices.find(s => s.first);
    canvas.replaceChildren();
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", data.summary);
    const chart = echarts.init(canvas, null, { renderer: "canvas" });
    const draw = () => chart.setOption(option(data, span, colours(figure), chart.getWidth()), { notMerge: true });
    draw();

    const tools = figure.querySelector(".chart-tools");
    if (choices.length > 1 && figure.dataset.upgrade !== "interaction") {
      for (const choice of choices) {
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = choice.name;
        button.setAttribute("aria-pressed", String(choice === span));
        button.addEventListener("click", () => {
          span = choice;
          for (const other of tools.children) other.setAttribute("aria-pressed", String(other === button));
          draw();
        });
        tools.append(button);
      }
      tools.hidden = false;
    }

    new ResizeObserver(() => {
      if (canvas.clientWidth === chart.getWidth()) return;
      chart.resize();
      draw();
    }).observe(canvas);
    document.addEventListener("themechange", draw);
    calm.addEventListener("change", draw);
  };

  const whenIdle = window.requestIdleCallback ?? (then => setTimeout(then, 200));
  const seen = new IntersectionObserver(entries => {
    for (const entry of entries.filter(e => e.isIntersecting)) {
      seen.unobserve(entry.target);
      whenIdle(() => upgrade(entry.target));
    }
  }, { rootMargin: "200px" });

  for (const figure of document.querySelectorAll('[data-chart="fan"]')) {
    if (figure.dataset.upgrade === "interaction") {
      for (const event of ["pointerenter", "pointerdown"]) figure.addEventListener(event, () => upgrade(figure), { passive: true });
    } else {
      seen.observe(figure);
    }
  }
})();
