// The filters, each with how many events remain for each choice, and the chips that say what is filtered.

const facetLists = {};                         // facet -> {values, rows, list, more}
const TITLES = { type: "Event", status: "Status", kind: "Parties are only", country: "Country", place: "Place", article: "Article", speaker: "Who says so" };
const FIRST = 7;                               // values shown before "all"

function startFacets() {
  const values = facetValues();
  const box = byId("facets");
  for (const facet of FACETS) {
    if (facet !== "type" && values[facet].length < 2) continue;
    const body = facet === "type" ? typeFacet() : listFacet(facet, values[facet]);
    const open = ["type", "status", "kind"].includes(facet);
    box.append(make("details", { open, id: `facet-${facet}` }, make("summary", {}, TITLES[facet]), body));
  }
  box.append(make("details", { id: "facet-confidence" }, make("summary", {}, "Confidence"), confidenceFacet()));
  box.append(make("label", { class: "check switch" }, make("input", { type: "checkbox", id: "links", onchange: (event) => change({ links: event.target.checked }) }), make("span", {}, "Draw offices and memberships")));
  byId("reset").addEventListener("click", () => { reset(); announce("All filters are undone."); });
}

// The values that the graph has at all, most frequent first.
function facetValues() {
  const tally = Object.fromEntries(FACETS.map((facet) => [facet, new Map()]));
  const add = (facet, value) => tally[facet].set(value, (tally[facet].get(value) || 0) + 1);
  for (let e = 0; e < EVENTS; e++) {
    add("status", events.status[e]);
    if (events.place[e]) add("place", events.place[e]);
    for (const kind of new Set(partiesOf(e).map((a) => actors.kind[a]))) add("kind", kind);
    for (const code of new Set(partiesOf(e).map((a) => actors.country[a]))) if (code) add("country", code);
    const own = { article: new Set(), speaker: new Set() };
    for (let p = firstPassage[e]; p < firstPassage[e + 1]; p++) { own.article.add(passages.article[p]); own.speaker.add(passages.speaker[p]); }
    for (const facet of ["article", "speaker"]) for (const value of own[facet]) add(facet, value);
  }
  const byOrder = (facet) => [...tally[facet].keys()].sort((a, b) => a - b);
  const byCount = (facet) => [...tally[facet]].sort((a, b) => b[1] - a[1] || (sayValue(facet, a[0]) < sayValue(facet, b[0]) ? -1 : 1)).map(([value]) => value);
  return { type: [], status: byOrder("status"), kind: byOrder("kind"), country: byCount("country"), place: byCount("place"), article: byCount("article"), speaker: byCount("speaker") };
}
const sayValue = (facet, value) => ({
  type: () => sayType(value), status: () => upper(STATUSES[value]), kind: () => KIND_WORDS[KINDS[value]] || KINDS[value], country: () => countryName(value),
  place: () => raw.words[value], article: () => articleName(articles[value]), speaker: () => speakerName(value),
}[facet]());
const KIND_WORDS = { State: "States", Person: "Persons", Organization: "Organizations", Group: "Groups" };
function sayType(key) {
  const [type, mode] = key.split(".");
  const label = (TYPES.find((row) => row.name === type) || { label: type }).label;
  return mode ? `${label} · ${(MODES.find((row) => row.name === mode) || { label: mode }).label}` : label;
}

function checkRow(facet, value, label, extra) {
  const input = make("input", { type: "checkbox", onchange: () => toggle(facet, value) });
  const n = make("span", { class: "n" });
  const row = make("label", { class: "check" }, input, extra, make("span", { class: "label" }, make("bdi", {}, label)), n);
  return { value, input, n, row };
}

// Event types from cooperation to conflict, their modes below them.
function typeFacet() {
  const used = new Set();
  for (let e = 0; e < EVENTS; e++) { used.add(typeKey(events.type[e], -1)); if (events.mode[e] >= 0) used.add(typeKey(events.type[e], events.mode[e])); }
  const rows = [];
  const body = make("div", { class: "types" });
  let quad = "";
  let list = null;
  TYPES.forEach((type, at) => {
    if (!used.has(type.name)) return;
    if (type.quad !== quad) {
      quad = type.quad;
      list = make("div", { role: "group", "aria-label": quad });
      body.append(make("p", { class: "quad" }, quad), list);
    }
    const row = checkRow("type", type.name, type.label, swatch(shade(type.score)));
    rows.push(row);
    list.append(row.row);
    MODES.forEach((mode, m) => {
      const key = typeKey(at, m);
      if (!used.has(key)) return;
      const sub = checkRow("type", key, mode.label, swatch(shade(mode.score)));
      sub.row.classList.add("mode");
      rows.push(sub);
      list.append(sub.row);
    });
  });
  facetLists.type = { rows, limit: Infinity };
  return body;
}

function listFacet(facet, values) {
  const list = make("div", { class: "values" });
  const info = { values, rows: [], limit: FIRST, list, narrow: "" };
  facetLists[facet] = info;
  const parts = [list];
  if (values.length > FIRST) {
    info.more = button("", () => { info.limit = info.limit === FIRST ? 60 : info.limit >= values.length ? FIRST : info.limit * 4; showFacet(facet); }, { class: "quiet" });
    parts.push(info.more);
  }
  if (values.length > 20) {
    const input = make("input", { type: "search", placeholder: `Find in ${number.format(values.length)}`, "aria-label": `Find in ${TITLES[facet]}`, class: "narrow" });
    input.addEventListener("input", () => { info.narrow = plain(input.value.trim()); showFacet(facet); });
    parts.unshift(input);
  }
  return make("div", {}, parts);
}
// Chosen values first, then by how many remain.
function showFacet(facet) {
  const info = facetLists[facet];
  if (!info) return;
  if (info.list) {
    const fixed = facet === "status" || facet === "kind";
    const order = fixed ? info.values : [...info.values].sort((a, b) => state[facet].has(b) - state[facet].has(a) || remaining(facet, b) - remaining(facet, a));
    const fitting = info.narrow ? order.filter((value) => plain(sayValue(facet, value)).includes(info.narrow)) : order;
    const shown = fitting.slice(0, info.limit);
    const had = new Map(info.rows.map((row) => [row.value, row]));
    info.rows = shown.map((value) => had.get(value) || checkRow(facet, value, sayValue(facet, value)));
    const wanted = info.rows.map((row) => row.row);
    if (wanted.length !== info.list.children.length || wanted.some((row, i) => info.list.children[i] !== row)) {
      const focused = document.activeElement;
      info.list.replaceChildren(...wanted);
      if (info.list.contains(focused)) focused.focus({ preventScroll: true });
    }
    if (info.more) info.more.textContent = info.limit >= fitting.length ? "Fewer" : `More (${number.format(fitting.length - shown.length)})`;
    if (info.more) info.more.hidden = fitting.length <= FIRST;
  }
  for (const row of info.rows) {
    const n = remaining(facet, row.value);
    row.input.checked = state[facet].has(row.value);
    row.n.textContent = number.format(n);
    row.row.classList.toggle("none", n === 0 && !row.input.checked);
  }
}

function confidenceFacet() {
  const input = make("input", { type: "range", min: 0, max: 100, step: 1, id: "confidence", "aria-label": "Least confidence in percent" });
  const output = make("output", { for: "confidence" });
  input.addEventListener("input", () => change({ confidence: Number(input.value) / 100 }));
  facetLists.confidence = { input, output };
  return make("div", { class: "range" }, make("span", {}, "At least"), input, output);
}

function showFacets() {
  for (const facet of FACETS) showFacet(facet);
  const { input, output } = facetLists.confidence;
  input.value = String(Math.round(state.confidence * 100));
  output.textContent = `${Math.round(state.confidence * 100)}%`;
  byId("links").checked = state.links;
  byId("reset").disabled = !isFiltered();
  const nodes = graph.visible.length;
  byId("remaining").replaceChildren(make("b", {}, number.format(result.total)), ` of ${count(EVENTS, "event")}, `, make("b", {}, number.format(nodes)), ` of ${count(ACTORS, "actor")}`);
  showChips();
}

function showChips() {
  const chips = [];
  const chip = (label, undo) => chips.push(make("button", { type: "button", class: "chip", onclick: undo, "aria-label": `Remove filter ${label}` }, make("bdi", {}, label), cross()));
  for (const facet of FACETS) for (const value of state[facet]) chip(`${facet === "kind" ? "Only" : TITLES[facet]}: ${sayValue(facet, value)}`, () => toggle(facet, value));
  if (state.confidence) chip(`Confidence ≥ ${Math.round(state.confidence * 100)}%`, () => change({ confidence: 0 }));
  if (state.from || state.to) chip(`${state.from ? sayDay(state.from) : "…"} – ${state.to ? sayDay(state.to) : "…"}`, () => change({ from: 0, to: 0 }));
  if (state.words) chip(`Sentence says “${state.words}”`, () => change({ words: "" }));
  for (const node of state.focus) chip(`Near ${nodeName(node)}`, () => { change({ focus: state.focus.filter((other) => other !== node), camera: null }); fit(true); });
  for (const node of state.hidden) chip(`Without ${nodeName(node)}`, () => change({ hidden: state.hidden.filter((other) => other !== node) }));
  byId("chips").replaceChildren(...chips);
}
