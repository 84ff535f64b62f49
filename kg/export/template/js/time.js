// The histogram of events over time, with a brush: drag over it, or move its two ends by keys.

const time = { bins: [], unit: "", undated: 0, svg: null, drag: null };
const UNITS = [["day", 1], ["week", 7], ["month", 30.44], ["quarter", 91.3], ["year", 365.25], ["decade", 3652.5]];
const HEIGHT = 46;

function startTime() {
  let first = Infinity;
  let last = -Infinity;
  for (let e = 0; e < EVENTS; e++) {
    if (!events.first[e]) { time.undated++; continue; }
    first = Math.min(first, events.first[e]);
    last = Math.max(last, events.last[e]);
  }
  if (first === Infinity) { byId("time").hidden = true; return; }
  const [coreFirst, coreLast] = core(first, last);
  const days = serial(coreLast) - serial(coreFirst) + 1;
  time.unit = (UNITS.find(([, length]) => days / length <= 72) || UNITS.at(-1))[0];
  for (let day = floorTo(coreFirst, time.unit); day <= coreLast; day = nextOf(day, time.unit)) time.bins.push({ from: day, to: daySerial(serial(nextOf(day, time.unit)) - 1) });
  if (first < time.bins[0].from) time.bins.unshift({ from: first, to: daySerial(serial(time.bins[0].from) - 1), rest: "before" });
  if (last > time.bins.at(-1).to) time.bins.push({ from: daySerial(serial(time.bins.at(-1).to) + 1), to: last, rest: "after" });
  time.starts = time.bins.map((bin) => serial(bin.from));
  time.binOf = new Int32Array(EVENTS).fill(-1);
  for (let e = 0; e < EVENTS; e++) if (events.first[e]) time.binOf[e] = binAt(Math.floor((serial(events.first[e]) + serial(events.last[e])) / 2));
  buildTime();
}
// First and last day of the stretch that gets even bars. A few events that lie far off (a war of long ago told in the
// background) share one bar at the end, or they would press all others together.
function core(first, last) {
  const days = [];
  for (let e = 0; e < EVENTS; e++) if (events.first[e]) days.push(Math.floor((serial(events.first[e]) + serial(events.last[e])) / 2));
  days.sort((a, b) => a - b);
  const few = Math.max(2, Math.floor(days.length / 20));
  let [low, high] = [0, days.length - 1];
  for (let cut = true; cut;) {
    cut = false;
    for (let i = low; i < high && !cut; i++) {
      if (days[i + 1] - days[i] < 0.4 * (days[high] - days[low]) || days[high] - days[low] < 90) continue;
      if (i + 1 <= few) { low = i + 1; cut = true; } else if (days.length - 1 - i <= few) { high = i; cut = true; }
    }
  }
  return [low ? daySerial(days[low]) : first, high < days.length - 1 ? daySerial(days[high]) : last];
}
function floorTo(day, unit) {
  const [year, month] = parts(day);
  if (unit === "week") return daySerial(serial(day) - ((serial(day) + 3) % 7));
  if (unit === "month") return year * 10000 + month * 100 + 1;
  if (unit === "quarter") return year * 10000 + (Math.floor((month - 1) / 3) * 3 + 1) * 100 + 1;
  if (unit === "year") return year * 10000 + 101;
  if (unit === "decade") return Math.floor(year / 10) * 100000 + 101;
  return day;
}
function nextOf(day, unit) {
  const [year, month] = parts(day);
  const later = (months) => { const m = month - 1 + months; return (year + Math.floor(m / 12)) * 10000 + ((m % 12) + 1) * 100 + 1; };
  if (unit === "day") return daySerial(serial(day) + 1);
  if (unit === "week") return daySerial(serial(day) + 7);
  return later({ month: 1, quarter: 3, year: 12, decade: 120 }[unit]);
}
function binAt(days) {
  let low = 0;
  let high = time.bins.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (time.starts[middle] <= days) low = middle; else high = middle - 1;
  }
  return low;
}
const sayBin = ({ from, to, rest }) => (rest === "before" ? `Before ${sayDay(daySerial(serial(to) + 1))}` : rest ? `After ${sayDay(daySerial(serial(from) - 1))}` : sayEven(from, to));
const sayEven = (from, to) => ({ day: () => sayDay(from), week: () => `Week of ${sayDay(from)}`, month: () => sayWhen(from, to, 2),
  quarter: () => `${sayWhen(from, to, 2)} – ${sayWhen(to, to, 2)}`, year: () => sayWhen(from, to, 3), decade: () => `${Math.floor(from / 10000)}s` }[time.unit]());

function buildTime() {
  const box = byId("time");
  time.svg = svg("svg", { id: "histogram", preserveAspectRatio: "none", viewBox: `0 0 ${time.bins.length} ${HEIGHT}`, role: "img" });
  time.window = make("div", { class: "window", hidden: true });
  time.from = handle("From", "from");
  time.to = handle("Until", "to");
  time.plot = make("div", { class: "plot" }, time.svg, time.window, time.from, time.to);
  time.axis = make("div", { class: "axis", "aria-hidden": "true" });
  time.tip = make("p", { class: "tip" });
  box.replaceChildren(make("div", { class: "time-head" }, make("h2", {}, "Time"), time.tip), time.plot, time.axis);
  const shown = Math.max(1, Math.ceil(time.bins.length / 9));
  time.bins.forEach((bin, i) => {
    if (i % shown || i > time.bins.length - Math.max(1, shown / 2)) return;
    const label = make("span", {}, shortBin(bin));
    label.style.left = `${(i / time.bins.length) * 100}%`;
    time.axis.append(label);
  });
  time.plot.addEventListener("pointerdown", startDrag);
  time.plot.addEventListener("pointermove", (event) => { if (time.drag) moveDrag(event); else tellBin(event); });
  time.plot.addEventListener("pointerleave", tellTime);
}
const shortBin = ({ from, rest }) => (rest === "before" ? "earlier" : rest ? "later" : ["year", "decade"].includes(time.unit) ? String(Math.floor(from / 10000)) : ["day", "week"].includes(time.unit) ? sayDay(from).replace(/ \d{4}$/, "") : sayWhen(from, from, 2));

function handle(label, end) {
  const element = make("div", { class: `handle ${end}`, role: "slider", tabindex: "0", "aria-label": label, "aria-orientation": "horizontal" });
  element.addEventListener("keydown", (event) => {
    const last = time.bins.length - 1;
    const at = end === "from" ? (state.from ? binAt(serial(state.from)) : 0) : (state.to ? binAt(serial(state.to)) : last);
    const to = { ArrowLeft: at - 1, ArrowDown: at - 1, ArrowRight: at + 1, ArrowUp: at + 1, PageDown: at - 6, PageUp: at + 6, Home: 0, End: last }[event.key];
    if (event.key === "Escape") change({ from: 0, to: 0 });
    else if (to === undefined) return;
    else {
      const bin = Math.max(0, Math.min(last, to));
      const other = end === "from" ? (state.to ? binAt(serial(state.to)) : last) : (state.from ? binAt(serial(state.from)) : 0);
      setBrush(end === "from" ? Math.min(bin, other) : other, end === "from" ? other : Math.max(bin, other));
    }
    event.preventDefault();
    event.stopPropagation();
  });
  return element;
}
function setBrush(first, last) {
  change({ from: first === 0 ? 0 : time.bins[first].from, to: last === time.bins.length - 1 ? 0 : time.bins[last].to });
}
const binUnder = (event) => {
  const { left, width } = time.plot.getBoundingClientRect();
  return Math.max(0, Math.min(time.bins.length - 1, Math.floor(((event.clientX - left) / width) * time.bins.length)));
};
function startDrag(event) {
  if (event.button !== 0) return;
  const bin = binUnder(event);
  const last = time.bins.length - 1;
  const fixed = event.target === time.from ? (state.to ? binAt(serial(state.to)) : last) : event.target === time.to ? (state.from ? binAt(serial(state.from)) : 0) : bin;
  time.drag = { fixed, moved: event.target !== time.svg && event.target.classList.contains("handle"), start: bin };
  time.plot.setPointerCapture(event.pointerId);
  time.plot.addEventListener("pointerup", endDrag, { once: true });
  time.plot.addEventListener("pointercancel", endDrag, { once: true });
  event.preventDefault();
}
function moveDrag(event) {
  const bin = binUnder(event);
  if (bin !== time.drag.start) time.drag.moved = true;
  if (time.drag.moved && bin !== time.drag.at) {
    time.drag.at = bin;
    setBrush(Math.min(bin, time.drag.fixed), Math.max(bin, time.drag.fixed));
  }
}
// A click without a move takes the one bar, or lets go of the brush.
function endDrag(event) {
  if (!time.drag.moved && event.type === "pointerup") {
    const bin = time.drag.start;
    if (state.from || state.to) change({ from: 0, to: 0 });
    else setBrush(bin, bin);
  }
  time.drag = null;
}

function showTime() {
  if (!time.bins.length) return;
  const rows = time.bins.map(() => [0, 0, 0, 0]);           // cooperation, neutral, conflict, outside the brush
  let undated = 0;
  for (let e = 0; e < EVENTS; e++) {
    if (!result.timed[e]) continue;
    if (time.binOf[e] < 0) { undated++; continue; }
    rows[time.binOf[e]][result.shown[e] ? 1 - Math.sign(shadeOf(e)) : 3]++;
  }
  time.counts = rows;
  time.shownUndated = undated;
  const top = Math.max(1, ...rows.map((row) => row[0] + row[1] + row[2] + row[3]));
  const bars = [];
  rows.forEach((row, i) => {
    let y = HEIGHT;
    row.forEach((n, part) => {
      if (!n) return;
      // The square root keeps single events in sight beside busy months.
      const height = (n / (row[0] + row[1] + row[2] + row[3])) * HEIGHT * Math.sqrt((row[0] + row[1] + row[2] + row[3]) / top);
      y -= height;
      bars.push(svg("rect", { class: ["coop", "neutral", "conflict", "outside"][part], x: i + 0.08, y, width: 0.84, height }));
    });
  });
  time.svg.replaceChildren(...bars);
  time.svg.setAttribute("aria-label", `${count(result.total, "event")} over time, by ${time.unit}`);
  showBrush();
  tellTime();
}
function showBrush() {
  const last = time.bins.length - 1;
  const from = state.from ? binAt(serial(state.from)) : 0;
  const to = state.to ? binAt(serial(state.to)) : last;
  const [left, right] = [(from / time.bins.length) * 100, ((to + 1) / time.bins.length) * 100];
  time.from.style.left = `${left}%`;
  time.to.style.left = `${right}%`;
  time.window.hidden = !(state.from || state.to);
  time.window.style.left = `${left}%`;
  time.window.style.width = `${right - left}%`;
  for (const [element, bin, day] of [[time.from, from, time.bins[from].from], [time.to, to, time.bins[to].to]]) {
    element.setAttribute("aria-valuemin", "0");
    element.setAttribute("aria-valuemax", String(last));
    element.setAttribute("aria-valuenow", String(bin));
    element.setAttribute("aria-valuetext", sayDay(day));
  }
}
function tellTime() {
  const range = state.from || state.to ? `${state.from ? sayDay(state.from) : sayDay(time.bins[0].from)} – ${state.to ? sayDay(state.to) : sayDay(time.bins.at(-1).to)}` : `Drag to choose a span · by ${time.unit}`;
  const undated = time.shownUndated ? ` · ${count(time.shownUndated, "event")} without a date${state.from || state.to ? " left out" : ""}` : "";
  time.tip.textContent = range + undated;
}
function tellBin(event) {
  const bin = binUnder(event);
  const row = time.counts[bin];
  time.tip.textContent = `${sayBin(time.bins[bin])}: ${count(row[0] + row[1] + row[2] + row[3], "event")}`;
}
