// Replaces the pictures that the server drew by charts to explore: zoom and pan, crosshair, candles, volume. The library is loaded
// once, and only where a chart is in view and the browser is idle, or, on pages that say so, when somebody touches the picture.
// Span and switches live in the address, so that a link shows the same picture; the server draws it too.
(() => {
  const library = document.currentScript.dataset.library;
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const paper = matchMedia("print");
  const locale = document.documentElement.dataset.locale ?? "en";
  const day = 86400000;
  // [place of the lower quantile, place of the upper one, opacity, words]
  const bands = [[0, 8, 0.1, "98 %"], [1, 7, 0.14, "90 %"], [2, 6, 0.18, "80 %"], [3, 5, 0.28, "50 %"]];
  const pixelsPerCandle = 5;
  // Zooming in ends here.
  const leastSpan = 20 * day;
  // A fan that spans more than this factor would press everything below its upper edge flat on a plain scale.
  const wideFactor = 12;

  // Taps and keys are answered between two long pieces of work.
  const pause = () => new Promise(go => setTimeout(go));

  let loading;
  const load = () => (loading ??= import(library));

  const time = iso => Date.parse(iso + "T00:00:00Z");
  // Formats are slow to make: each is made where a chart first needs it.
  const lazy = options => {
    let made;
    return () => (made ??= new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }));
  };
  const dates = lazy({ day: "numeric", month: "short", year: "numeric" });
  const months = lazy({ month: "short" });
  const monthDays = lazy({ day: "numeric", month: "short" });
  const decimals = price => (price >= 10 || price <= 0 ? 2 : Math.min(16, 3 - Math.floor(Math.log10(price))));
  const number = price => price.toLocaleString(locale, { minimumFractionDigits: decimals(price), maximumFractionDigits: decimals(price) });
  const round = value => value.toLocaleString(locale, { maximumSignificantDigits: 6 });
  const compact = value => value.toLocaleString(locale, { notation: "compact", maximumFractionDigits: 1 });

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
      outcome: read("--chart-outcome"), other: read("--chart-other"), up: read("--good"), down: read("--bad"), soft: read("--soft"),
      ink: read("--ink"), card: read("--card"), edge: read("--edge"), line: read("--line"),
    };
    probe.remove();
    return all;
  };

  // The place of the last element at or before t; -1 where there is none.
  const placeOf = (points, t) => {
    let low = -1;
    let high = points.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (points[middle].t <= t) low = middle; else high = middle;
    }
    return low;
  };
  const nearest = (points, t) => {
    const before = Math.max(0, placeOf(points, t));
    const after = Math.min(points.length - 1, before + 1);
    return Math.abs(points[before].t - t) <= Math.abs(points[after].t - t) ? points[before] : points[after];
  };

  const toPath = raw => raw.map(p => ({ t: time(p.date), lead: p.leadTime, q: p.quantiles }));
  const parse = text => {
    const raw = JSON.parse(text);
    return {
      symbol: raw.symbol,
      currency: raw.currency,
      summary: raw.summary,
      model: raw.model,
      history: raw.history.map(c => ({ t: time(c.date), v: c.price })),
      origin: raw.origin ? { t: time(raw.origin.date), v: raw.origin.price } : null,
      path: toPath(raw.path),
      other: raw.other ? { name: raw.other.name, path: toPath(raw.other.path) } : null,
      horizons: raw.horizons.map(h => ({ t: time(h.date), lead: h.leadTime })),
      outcomes: raw.horizons.filter(h => h.outcome !== null).map(h => ({ t: time(h.outcomeDate), v: h.outcome })),
      bars: null,
      own: null,
      past: null,
    };
  };

  // The window of each span, in milliseconds.
  const windowOf = (data, span) => {
    const last = data.origin?.t ?? data.history.at(-1).t;
    const end = data.path.at(-1)?.t ?? last;
    const reach = end - last;
    // A young ticker has no room for years in which there was none of it; the server draws it so, too.
    const from = time => Math.min(Math.max(time, data.history[0]?.t ?? time), end - leastSpan);
    switch (span) {
      case "near": return [from(last - 120 * day), Math.min(end, last + 95 * day)];
      case "5y": return [from(last - 5 * 365.25 * day), end];
      case "all": return [from(data.history[0]?.t ?? last - 730 * day), end];
      default: return [from(last - Math.max(730 * day, 1.3 * reach)), end];
    }
  };

  // Round prices between two bounds: steps of 1, 2 or 5, or on a scale by factors 1, 2, 5, 10 and so on where they suffice.
  const ticksOf = (low, high, byFactors) => {
    if (byFactors && high > 6 * low) {
      const all = [];
      for (let e = Math.floor(Math.log10(low)); e <= Math.log10(high); e++) all.push(...[1, 2, 5].map(m => m * 10 ** e));
      return all.filter(v => v > low && v < high);
    }
    const rough = (high - low) / 4;
    const magnitude = 10 ** Math.floor(Math.log10(rough));
    const step = magnitude * (rough / magnitude < 1.5 ? 1 : rough / magnitude < 3.5 ? 2 : rough / magnitude < 7.5 ? 5 : 10);
    const ticks = [];
    for (let v = step * Math.ceil(low / step); v < high; v += step) if (v > 0) ticks.push(Number(v.toPrecision(12)));
    return ticks;
  };

  // As many candles as there is room for: neighbouring days are joined.
  const candlesIn = (bars, [from, to], pixels) => {
    const first = Math.max(0, placeOf(bars, from));
    const last = placeOf(bars, to);
    const size = Math.max(1, Math.ceil((last - first + 1) / Math.max(1, pixels / pixelsPerCandle)));
    const all = [];
    for (let i = first; i <= last; i += size) {
      const some = bars.slice(i, Math.min(i + size, last + 1));
      all.push({
        t: some[0].t, end: some.at(-1).t, o: some[0].o, c: some.at(-1).c, h: Math.max(...some.map(b => b.h)), l: Math.min(...some.map(b => b.l)),
        v: some.reduce((sum, b) => sum + b.v, 0), days: some.length,
      });
    }
    return all;
  };

  const tip = (data, view, t) => {
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
    box.append(title, list);
    if (data.origin && t > data.origin.t && data.path.length) {
      const p = nearest(data.path, t);
      title.textContent = `${dates().format(p.t)}, after ${p.lead} trading ${p.lead === 1 ? "day" : "days"}`;
      row("median", number(p.q[4]));
      for (const [lower, upper, , name] of [...bands].reverse()) row(name + " range", `${number(p.q[lower])} – ${number(p.q[upper])}`);
      if (data.other?.path.length) row(data.other.name, number(nearest(data.other.path, t).q[4]));
      const came = data.outcomes.find(o => Math.abs(o.t - t) < 4 * day);
      const close = data.history.length ? nearest(data.history, t) : null;
      if (came) row("outcome", number(came.v));
      else if (close && Math.abs(close.t - t) < 4 * day) row("close", number(close.v));
      return box;
    }
    const candle = view.candles?.length ? nearest(view.candles, t) : null;
    if (candle) {
      title.textContent = candle.days > 1 ? `${dates().format(candle.t)} to ${dates().format(candle.end)}` : dates().format(candle.t);
      if (view.asCandles) for (const [name, value] of [["open", candle.o], ["high", candle.h], ["low", candle.l]]) row(name, number(value));
      row("close", number(candle.c));
      row("volume", candle.v ? compact(candle.v) : "unknown");
    } else if (data.history.length) {
      const close = nearest(data.history, t);
      title.textContent = dates().format(close.t);
      row("close", number(close.v) + (data.currency ? " " + data.currency : ""));
    }
    const paid = data.dividends?.find(d => Math.abs(d.t - t) < 2 * day);
    if (paid) row(paid.told ? "dividend, about" : "dividend", number(paid.amount));
    const split = data.splits?.find(s => Math.abs(s.t - t) < 2 * day);
    if (split) row("split", split.text);
    return box;
  };

  // Everything that a window shows, and the axis that fits it.
  const seriesOf = (data, settings, span, c, width) => {
    const byFactors = settings.get("scale") === "log" || (settings.get("scale") !== "linear" && isWide(data, span));
    const y = v => (byFactors ? Math.log(v) : v);
    const [from, to] = span;
    const asCandles = settings.get("bars") === "candles" && data.bars;
    const candles = data.bars && (asCandles || settings.get("volume")) ? candlesIn(data.bars, span, width - 70) : [];
    const path = data.path;
    const origin = data.origin && path.length ? data.origin : null;
    const seen = data.history.filter(p => p.t >= from && p.t <= to).map(p => p.v);
    for (const candle of asCandles ? candles : []) seen.push(candle.h, candle.l);
    for (const p of path.filter(p => p.t <= to && p.t >= from)) seen.push(p.q[0], p.q[8]);
    for (const o of earlierOf(data)) for (const h of o.horizons.filter(h => h.t <= to && h.t >= from)) seen.push(h.low, h.high);
    let [low, high] = seen.length ? [Math.min(...seen), Math.max(...seen)] : [1, 2];
    const room = byFactors ? 0.05 * Math.log(high / low) || 0.1 : 0.05 * (high - low) || 0.1 * high;
    [low, high] = byFactors ? [low * Math.exp(-room), high * Math.exp(room)] : [Math.max(low * 0.5, low - room), high + room];
    const ticks = ticksOf(low, high, byFactors);
    const shapes = (z, draw) => ({
      type: "custom", silent: true, clip: true, animation: false, z, data: [[from, y(low)]], tooltip: { show: false },
      renderItem: (_, api) => ({ type: "group", children: draw(([t, v]) => api.coord([t, y(v)]), api) }),
    });
    const stroke = (points, colour, lineWidth, lineDash) => ({
      type: "polyline", shape: { points }, style: { stroke: colour, lineWidth, lineDash, fill: "none" },
    });
    const series = [shapes(0, at => ticks.map(v => stroke([at([from, v]), at([to, v])], c.grid, 1)))];
    if (origin) {
      const edge = k => [[origin.t, origin.v], ...path.map(p => [p.t, p.q[k]])];
      series.push(shapes(1, at => [
        ...bands.map(([lower, upper, opacity]) => ({
          type: "polygon", shape: { points: [...edge(upper), ...edge(lower).reverse()].map(at) }, style: { fill: c.fan, opacity },
        })),
        stroke([at([origin.t, low]), at([origin.t, high])], c.edge, 1, [2, 3]),
        ...data.horizons.map(h => stroke([at([h.t, low]), at([h.t, high])], c.edge, 1, [2, 3])),
        ...data.horizons.filter((h, i) => i === 0 || at([h.t, high])[0] - at([data.horizons[i - 1].t, high])[0] > 44).map(h => {
          const [left, top] = at([h.t, high]);
          return { type: "text", x: left - 3, y: top + 2, style: { text: `${h.lead} d`, fill: c.soft, fontSize: 11, align: "right" } };
        }),
      ]));
      series.push(shapes(3, at => [stroke(edge(4).map(at), c.median, 2, [5, 4])]));
      if (data.other?.path.length) {
        const its = k => [[origin.t, origin.v], ...data.other.path.map(p => [p.t, p.q[k]])];
        series.push(shapes(3, at => [stroke(its(4).map(at), c.other, 2, [8, 3]), ...[2, 6].map(k => stroke(its(k).map(at), c.other, 1.4))]));
      }
    }
    if (asCandles) {
      series.push(shapes(4, (at, api) => {
        const half = Math.max(1, Math.min(6, 0.36 * (api.coord([to, y(low)])[0] - api.coord([from, y(low)])[0]) / Math.max(1, candles.length)));
        return candles.flatMap(k => {
          const colour = k.c >= k.o ? c.up : c.down;
          const [x, open] = at([k.t, k.o]);
          const close = at([k.t, k.c])[1];
          return [
            stroke([at([k.t, k.h]), at([k.t, k.l])], colour, 1),
            { type: "rect", shape: { x: x - half, y: Math.min(open, close), width: 2 * half, height: Math.max(1, Math.abs(open - close)) },
              // An empty body rose, a full one fell: not told by colour alone.
              style: { fill: k.c >= k.o ? c.card : colour, stroke: colour, lineWidth: 1 } },
          ];
        });
      }));
    }
    // Unseen among candles: the crosshair needs a line to hold on to.
    series.push({
      name: "close", type: "line", symbol: "none", z: 4, data: data.history.map(p => [p.t, y(p.v)]), animation: false,
      lineStyle: { color: c.history, width: asCandles ? 0 : 1.6 }, emphasis: { disabled: true },
    });
    if (origin) {
      series.push({ name: "median", type: "line", symbol: "none", data: path.map(p => [p.t, y(p.q[4])]), lineStyle: { width: 0 }, animation: false });
    }
    const dots = (points, colour) => at => points.map(o => {
      const [cx, cy] = at([o.t, o.v]);
      return { type: "circle", shape: { cx, cy, r: 5.5 }, style: { fill: colour, stroke: c.card, lineWidth: 1.5 } };
    });
    if (data.outcomes.length) series.push(shapes(5, dots(data.outcomes, c.outcome)));
    if (settings.get("marks") && data.dividends) {
      const marks = [...data.dividends.map(d => ({ t: d.t, text: "D" })), ...data.splits.map(s => ({ t: s.t, text: s.text }))];
      series.push(shapes(5, at => marks.filter(d => d.t >= from && d.t <= to).map(d => {
        const [x, bottom] = at([d.t, low]);
        return { type: "text", x, y: bottom - 13, style: { text: d.text, fill: c.soft, fontSize: 10, align: "center", stroke: c.card, lineWidth: 2 } };
      })));
    }
    for (const one of earlierOf(data)) {
      series.push(shapes(5, at => [
        stroke([[one.t, one.v], ...one.horizons.map(h => [h.t, h.median])].map(at), c.other, 1.2, [3, 3]),
        ...one.horizons.map(h => stroke([at([h.t, h.low]), at([h.t, h.high])], c.other, 2)),
        ...dots(one.horizons.filter(h => h.outcome).map(h => ({ t: h.t, v: h.outcome })), c.outcome)(at),
      ]));
    }
    const volume = settings.get("volume") && candles.length ? candles : [];
    if (volume.length) {
      const most = Math.max(...volume.map(k => k.v), 1);
      series.push({
        type: "custom", silent: true, clip: true, animation: false, xAxisIndex: 1, yAxisIndex: 1, data: [[from, 0]], tooltip: { show: false },
        renderItem: (_, api) => ({
          type: "group",
          children: volume.map(k => {
            const [x, top] = api.coord([k.t, k.v / most]);
            const half = Math.max(0.7, Math.min(6, 0.36 * (api.coord([to, 0])[0] - api.coord([from, 0])[0]) / volume.length));
            const shape = { x: x - half, y: top, width: 2 * half, height: api.coord([k.t, 0])[1] - top };
            return { type: "rect", shape, style: { fill: c.edge, opacity: 0.6 } };
          }),
        }),
      });
    }
    return { series, y, byFactors, low, high, ticks, hasVolume: volume.length > 0, candles, asCandles };
  };

  // The reader's own predictions and what the model would have said on earlier days.
  const earlierOf = data => [...(data.past ?? []), ...(data.own ?? [])];

  const isWide = (data, [from, to]) => {
    const prices = [
      ...data.history.filter(p => p.t >= from && p.t <= to).map(p => p.v), ...data.path.filter(p => p.t <= to).flatMap(p => [p.q[1], p.q[7]]),
    ];
    return prices.length > 0 && Math.max(...prices) > wideFactor * Math.min(...prices);
  };

  const option = (data, settings, span, c, width, remember, tell) => {
    const view = seriesOf(data, settings, span, c, width);
    remember(view);
    const all = [windowOf(data, "all"), span];
    const [first, last] = [Math.min(...all.map(s => s[0])), Math.max(...all.map(s => s[1]))];
    const x = {
      type: "time", min: first, max: last, axisLine: { lineStyle: { color: c.edge } }, axisTick: { show: false }, splitLine: { show: false },
      axisPointer: { label: { formatter: p => dates().format(p.value) } },
    };
    const label = {
      color: c.soft, hideOverlap: true, fontSize: 12,
      formatter: t => {
        const d = new Date(t);
        return d.getUTCDate() > 1 ? monthDays().format(t) : d.getUTCMonth() === 0 ? String(d.getUTCFullYear()) : months().format(t);
      },
    };
    const floor = view.hasVolume ? "24%" : 28;
    return {
      animation: false, useUTC: true, textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      grid: [
        { left: 58, right: 14, top: 12, bottom: floor },
        ...(view.hasVolume ? [{ left: 58, right: 14, height: "14%", bottom: 28 }] : []),
      ],
      xAxis: [
        { ...x, axisLabel: view.hasVolume ? { show: false } : label },
        ...(view.hasVolume ? [{ ...x, gridIndex: 1, axisLabel: label }] : []),
      ],
      yAxis: [
        yAxisOf(view, c),
        ...(view.hasVolume ? [{ type: "value", gridIndex: 1, min: 0, max: 1, show: false, axisPointer: { show: false } }] : []),
      ],
      dataZoom: [{
        type: "inside", xAxisIndex: view.hasVolume ? [0, 1] : [0], filterMode: "none", startValue: span[0], endValue: span[1],
        zoomOnMouseWheel: true, moveOnMouseMove: true, minValueSpan: leastSpan,
      }],
      tooltip: {
        trigger: "axis", className: "chart-tip", backgroundColor: c.card, borderColor: c.line, textStyle: { color: c.ink }, confine: true,
        transitionDuration: 0, formatter: tell,
        axisPointer: { type: "cross", lineStyle: { color: c.edge }, crossStyle: { color: c.edge }, label: { backgroundColor: c.soft, color: c.card } },
      },
      series: view.series,
    };
  };

  const yAxisOf = (view, c) => ({
    type: "value", min: view.y(view.low), max: view.y(view.high), axisTick: { show: false }, splitLine: { show: false },
    axisLabel: {
      color: c.soft, fontSize: 12, customValues: view.ticks.map(view.y), formatter: v => round(view.byFactors ? Math.exp(v) : v),
    },
    axisPointer: { label: { formatter: p => number(view.byFactors ? Math.exp(p.value) : p.value) } },
  });

  const fetchJson = async url => {
    const answer = await fetch(url, { headers: { Accept: "application/json" } });
    return answer.ok ? answer.json() : null;
  };

  // Whole days: what candles, volume and dividends need. A dividend is where close and adjusted close drift apart.
  const loadBars = async (data, url) => {
    const found = await fetchJson(url);
    if (!found) return;
    const at = data.origin ? found.bars.find(b => time(b.date) === data.origin.t) : null;
    const basis = at ? data.origin.v / at.close : 1;
    data.bars = found.bars.map(b => ({
      t: time(b.date), o: b.open * basis, h: b.high * basis, l: b.low * basis, c: b.close * basis, v: b.volume, ratio: b.adjClose / b.close,
    }));
    data.splits = (found.splits ?? []).map(s => ({ t: time(s.date), text: `${s.numerator}:${s.denominator}` }));
    data.dividends = (found.dividends ?? []).map(d => ({ t: time(d.date), amount: d.amount * basis }));
    // Where the source lists none, the two columns tell them.
    for (let i = 1; !found.dividends?.length && i < data.bars.length; i++) {
      const [before, now] = [data.bars[i - 1], data.bars[i]];
      const share = 1 - before.ratio / now.ratio;
      // Below this it is the rounding of the two columns.
      if (share > 0.0005 && share < 0.5) data.dividends.push({ t: now.t, amount: share * before.c, told: true });
    }
  };

  const loadOwn = async (data, url) => {
    const page = await fetchJson(url);
    data.own = (page?.items ?? []).filter(r => r.symbol === data.symbol && (!data.model || r.model === data.model)).map(r => {
      // A split since then has changed what a price means.
      const bar = data.bars?.find(b => b.t === time(r.origin));
      const basis = bar ? bar.c / r.closeAtOrigin : 1;
      return {
        t: time(r.origin), v: r.closeAtOrigin * basis,
        horizons: r.horizons.map(h => ({
          t: time(h.actualDate ?? h.targetDate), median: h.quantiles.p50 * basis, low: h.quantiles.p10 * basis, high: h.quantiles.p90 * basis,
          outcome: h.actual && h.actual * basis,
        })),
      };
    });
  };

  const loadPast = async (data, url) => {
    const past = await fetchJson(url);
    data.past = past?.forecasts.map(f => ({
      t: time(f.origin), v: f.closeAtOrigin,
      horizons: [{ t: time(f.targetDate), median: f.quantiles.p50, low: f.quantiles.p10, high: f.quantiles.p90, outcome: f.actual }],
    }));
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
      // The library's own start is long enough for one task.
      await pause();
    } catch {
      // The picture of the server stays; the next touch tries again.
      loading = undefined;
      delete figure.dataset.upgraded;
      return;
    }

    const hasTools = figure.querySelector("[data-set]") !== null;
    const settings = () => (hasTools ? new URLSearchParams(location.search) : new URLSearchParams());
    const say = text => (figure.querySelector(".chart-status") ?? {}).textContent = text;
    let span = windowOf(data, settings().get("span"));
    let view;
    const provide = async () => {
      const wanted = settings();
      const needsBars = wanted.get("bars") === "candles" || wanted.get("volume") || wanted.get("marks") || wanted.get("own");
      if (needsBars && !data.bars && figure.dataset.bars) await loadBars(data, figure.dataset.bars);
      if (needsBars && !data.bars) say("The daily prices could not be loaded, so the chart keeps its line.");
      if (wanted.get("own") && !data.own) await loadOwn(data, figure.dataset.own);
      if (wanted.get("own") && data.own?.length === 0) say("You have not recorded a prediction of this ticker with this model yet.");
      if (!wanted.get("own")) data.own = null;
      if (wanted.get("past") && !data.past && figure.dataset.past) {
        say("Replaying the model through the past.");
        await loadPast(data, figure.dataset.past);
        say(data.past ? data.past.length ? "" : "The history is too short for earlier forecasts." : "The earlier forecasts could not be loaded; try again.");
      }
      if (!wanted.get("past")) data.past = null;
      figure.querySelector(".legend .earlier")?.toggleAttribute("hidden", earlierOf(data).length === 0);
      const hasOutcome = data.outcomes.length > 0 || earlierOf(data).some(o => o.horizons.some(h => h.outcome));
      figure.querySelector(".legend .outcome")?.toggleAttribute("hidden", !hasOutcome);
    };
    await provide();

    canvas.replaceChildren();
    const label = canvas.parentElement.querySelector(".chart-canvas");
    label.setAttribute("role", "img");
    label.tabIndex = 0;
    label.setAttribute("aria-label", `${data.summary} Arrow keys move the chart, plus and minus zoom, 0 shows it as before.`);
    const chart = echarts.init(canvas, null, { renderer: "canvas" });
    const tell = items => tip(data, view, items[0].axisValue);
    const redraw = () => chart.setOption(
      option(data, settings(), span, colours(figure), chart.getWidth(), v => { view = v; }, tell), { notMerge: true });
    await pause();
    redraw();

    // The wheel scrolls the page until somebody has chosen the chart.
    canvas.addEventListener("wheel", event => {
      if (document.activeElement !== canvas && !event.ctrlKey) event.stopPropagation();
    }, { capture: true, passive: true });
    canvas.addEventListener("pointerdown", () => canvas.focus({ preventScroll: true }));

    let pending;
    chart.on("datazoom", () => {
      pending ??= requestAnimationFrame(() => {
        pending = undefined;
        const zoom = chart.getOption().dataZoom[0];
        span = [zoom.startValue, zoom.endValue];
        const c = colours(figure);
        view = seriesOf(data, settings(), span, c, chart.getWidth());
        chart.setOption({ yAxis: [yAxisOf(view, c)], series: view.series }, { replaceMerge: ["series"] });
      });
    });
    const zoomTo = (from, to) => chart.dispatchAction({ type: "dataZoom", startValue: from, endValue: to });
    const keys = {
      ArrowLeft: w => zoomTo(span[0] - 0.15 * w, span[1] - 0.15 * w),
      ArrowRight: w => zoomTo(span[0] + 0.15 * w, span[1] + 0.15 * w),
      "+": w => zoomTo(span[0] + 0.15 * w, span[1] - 0.15 * w),
      "-": w => zoomTo(span[0] - 0.2 * w, span[1] + 0.2 * w),
      0: () => zoomTo(...windowOf(data, settings().get("span"))),
    };
    keys["="] = keys["+"];
    canvas.addEventListener("keydown", event => {
      const act = keys[event.key];
      if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      act(span[1] - span[0]);
    });

    // Each switch is a link that works without a script; here it changes the picture in place.
    const switches = [...figure.querySelectorAll("[data-set]")];
    const refresh = () => {
      for (const one of switches) {
        const [key, value] = one.dataset.set.split("=");
        const now = settings();
        // Without a word of the address the scale follows from how far the prices reach.
        const on = key === "scale" ? view.byFactors : (now.get(key) ?? one.dataset.default ?? "") === value;
        if (on) one.setAttribute("aria-current", "true"); else one.removeAttribute("aria-current");
        // A switch of its own goes off again; one of several stays.
        if (on && key === "scale") now.set(key, "linear");
        else if (on && one.dataset.toggle !== undefined) now.delete(key);
        else now.set(key, value);
        one.href = `${location.pathname}?${now}#${figure.dataset.anchor ?? ""}`;
      }
    };
    for (const one of switches) {
      one.addEventListener("click", async event => {
        event.preventDefault();
        say("");
        history.replaceState(null, "", one.href);
        await provide();
        if (one.dataset.set.startsWith("span=")) span = windowOf(data, settings().get("span"));
        redraw();
        refresh();
      });
    }
    refresh();

    for (const button of figure.querySelectorAll("[data-act]")) {
      button.hidden = button.dataset.act === "full" && !figure.requestFullscreen;
      button.addEventListener("click", () => {
        if (button.dataset.act === "full") {
          if (document.fullscreenElement) document.exitFullscreen(); else figure.requestFullscreen();
          return;
        }
        const link = document.createElement("a");
        link.download = `${data.symbol}.png`;
        link.href = chart.getDataURL({ pixelRatio: 2, backgroundColor: colours(figure).card });
        link.click();
      });
    }

    new ResizeObserver(() => {
      if (canvas.clientWidth === chart.getWidth() && canvas.clientHeight === chart.getHeight()) return;
      chart.resize();
      redraw();
    }).observe(canvas);
    document.addEventListener("themechange", redraw);
    calm.addEventListener("change", redraw);
    // Paper is white in every theme, and it is printed at once.
    paper.addEventListener("change", () => {
      redraw();
      chart.getZr().flush();
    });
  };

  const whenIdle = window.requestIdleCallback ?? (then => setTimeout(then, 200));
  const seen = new IntersectionObserver(entries => {
    for (const entry of entries.filter(e => e.isIntersecting)) {
      seen.unobserve(entry.target);
      whenIdle(() => upgrade(entry.target));
    }
  }, { rootMargin: "100px" });

  for (const figure of document.querySelectorAll('[data-chart="fan"]')) {
    if (figure.dataset.upgrade === "interaction") {
      for (const event of ["pointerenter", "pointerdown"]) figure.addEventListener(event, () => upgrade(figure), { passive: true });
    } else {
      seen.observe(figure);
    }
  }
})();
