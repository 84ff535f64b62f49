// What the reader has asked for. All of it stands in the URL's fragment, so that a link opens the same view.
// change(patch) is the only way to alter it; those who depend on it listen.

// The filters with a set of values; see filter.js for what each keeps.
const FACETS = ["type", "status", "kind", "country", "place", "article", "speaker"];

// Offices and memberships are drawn from the start where they do not bury the events.
const LINKS = ACTORS <= 300;

const emptyState = () => ({
  ...Object.fromEntries(FACETS.map((facet) => [facet, new Set()])),
  confidence: 0,          // least confidence, 0 to 1
  from: 0, to: 0,         // yyyymmdd, 0 for open
  words: "",              // in a sentence
  focus: [],              // nodes whose neighbourhoods alone are shown
  hidden: [],             // nodes that are not shown
  pins: new Map(),        // node -> [x, y], where the reader has put it
  selected: null,         // {what: "actor" | "tie" | "pair" | "event" | "article", ...}
  view: "graph",
  theme: "",
  links: LINKS,           // draw offices and memberships too
  camera: null,           // [x, y, scale], null for all in sight
});

let state = emptyState();
const listeners = [];
const listen = (listener) => listeners.push(listener);

const FILTERING = new Set([...FACETS, "confidence", "from", "to", "words", "focus", "hidden"]);

function change(patch, { remember = true } = {}) {
  const keys = Object.keys(patch);
  state = { ...state, ...patch };
  const filtering = keys.some((key) => FILTERING.has(key));
  for (const listener of listeners) listener(new Set(keys), filtering);
  if (remember) writeFragment();
}
function toggle(facet, value) {
  const values = new Set(state[facet]);
  if (!values.delete(value)) values.add(value);
  change({ [facet]: values });
}
const isFiltered = () => FACETS.some((facet) => state[facet].size) || state.confidence > 0 || state.from > 0 || state.to > 0
  || state.words !== "" || state.focus.length > 0 || state.hidden.length > 0;
function reset() {
  const { selected, view, theme, links, camera, pins } = state;
  change({ ...emptyState(), selected, view, theme, links, camera, pins });
}

// ------------------------------------------------------------ names of values in the fragment

const typeKey = (type, mode) => (mode < 0 ? TYPES[type].name : `${TYPES[type].name}.${MODES[mode].name}`);
const nodeKey = (node) => (node < ACTORS ? actors.iri[node] : `gathering/${local(iri(events.iri[GATHERINGS[node - ACTORS]]))}`);
const nodeOf = (key) => {
  if (!key.startsWith("gathering/")) return rowOfIri(`actor ${key}`);
  const at = GATHERINGS.indexOf(rowOfIri(`event ${key.slice(10)}`));
  return at < 0 ? undefined : ACTORS + at;
};
const KEY_OF = {
  type: (value) => value, status: (value) => STATUSES[value], kind: (value) => KINDS[value], country: (value) => value,
  place: (value) => raw.words[value], article: (value) => articles[value].id, speaker: (value) => (value < 0 ? "-" : actors.iri[value]),
};
const VALUE_OF = {
  type: (key) => key, status: (key) => found(STATUSES.indexOf(key)), kind: (key) => found(KINDS.indexOf(key)),
  country: (key) => key, place: (key) => found(raw.words.indexOf(key)), article: (key) => found(articles.findIndex((article) => article.id === key)),
  speaker: (key) => (key === "-" ? -1 : rowOfIri(`actor ${key}`)),
};
const found = (index) => (index < 0 ? undefined : index);

function selectionKey(selected) {
  if (!selected) return "";
  const { what } = selected;
  if (what === "tie") {
    const t = selected.tie;
    return ["tie", nodeKey(ties.source[t]), nodeKey(ties.target[t]), TYPES[ties.type[t]].name, ties.directed[t]].join("|");
  }
  if (what === "pair") return ["pair", nodeKey(selected.a), nodeKey(selected.b)].join("|");
  if (what === "event") return ["event", events.iri[selected.event]].join("|");
  if (what === "article") return ["article", articles[selected.article].iri].join("|");
  return ["actor", nodeKey(selected.node)].join("|");
}
function selectionOf(key) {
  const [what, first, second, type, directed] = (key || "").split("|");
  const node = first && (what === "actor" || what === "tie" || what === "pair") ? nodeOf(first) : undefined;
  if (what === "actor" && node !== undefined) return { what, node };
  if (what === "pair" || what === "tie") {
    const other = second ? nodeOf(second) : undefined;
    if (node === undefined || other === undefined) return null;
    if (what === "pair") return { what, a: node, b: other };
    const tie = tiesOf(node).find((t) => ties.source[t] === node && ties.target[t] === other
      && TYPES[ties.type[t]].name === type && String(ties.directed[t]) === directed);
    return tie === undefined ? null : { what, tie };
  }
  const row = rowOfIri(`${what} ${first}`);
  if (what === "event" && row !== undefined) return { what, event: row };
  if (what === "article" && row !== undefined) return { what, article: row };
  return null;
}

// ------------------------------------------------------------ the fragment

function fragment(of = state) {
  const words = new URLSearchParams();
  for (const facet of FACETS) if (of[facet].size) words.set(facet, [...of[facet]].map(KEY_OF[facet]).map(escapeComma).join(","));
  if (of.confidence > 0) words.set("confidence", String(of.confidence));
  if (of.from) words.set("from", iso(of.from));
  if (of.to) words.set("to", iso(of.to));
  if (of.words) words.set("words", of.words);
  if (of.focus.length) words.set("focus", of.focus.map(nodeKey).map(escapeComma).join(","));
  if (of.hidden.length) words.set("hidden", of.hidden.map(nodeKey).map(escapeComma).join(","));
  if (of.pins.size) words.set("pins", [...of.pins].map(([node, [x, y]]) => `${escapeComma(nodeKey(node))}:${Math.round(x)}:${Math.round(y)}`).join(","));
  if (of.selected) words.set("open", selectionKey(of.selected));
  if (of.view !== "graph") words.set("view", of.view);
  if (of.theme) words.set("theme", of.theme);
  if (of.links !== LINKS) words.set("links", of.links ? "yes" : "no");
  if (of.camera) words.set("camera", of.camera.map((n, i) => n.toFixed(i === 2 ? 4 : 0)).join(","));
  return words.toString();
}
const escapeComma = (key) => key.replaceAll("%", "%25").replaceAll(",", "%2C");
const unescapeComma = (key) => key.replaceAll("%2C", ",").replaceAll("%25", "%");
const listOf = (text) => (text ? text.split(",").map(unescapeComma) : []);
const known = (values) => values.filter((value) => value !== undefined);

// What a fragment says, as far as it means anything here: a link to another build opens what is still there.
function readFragment(text) {
  const words = new URLSearchParams(text.replace(/^#/, ""));
  const next = emptyState();
  for (const facet of FACETS) next[facet] = new Set(known(listOf(words.get(facet)).map(VALUE_OF[facet])));
  const confidence = Number(words.get("confidence"));
  next.confidence = confidence > 0 && confidence <= 1 ? confidence : 0;
  next.from = fromIso(words.get("from"));
  next.to = fromIso(words.get("to"));
  next.words = words.get("words") || "";
  next.focus = known(listOf(words.get("focus")).map(nodeOf));
  next.hidden = known(listOf(words.get("hidden")).map(nodeOf));
  for (const pin of (words.get("pins") || "").split(",").filter(Boolean)) {
    const [key, x, y] = pin.split(":");
    const node = nodeOf(unescapeComma(key));
    if (node !== undefined && Number.isFinite(Number(x)) && Number.isFinite(Number(y))) next.pins.set(node, [Number(x), Number(y)]);
  }
  next.selected = selectionOf(words.get("open"));
  next.view = words.get("view") === "table" ? "table" : "graph";
  next.theme = ["light", "dark"].includes(words.get("theme")) ? words.get("theme") : "";
  next.links = words.has("links") ? words.get("links") === "yes" : LINKS;
  const camera = (words.get("camera") || "").split(",").map(Number);
  next.camera = camera.length === 3 && camera.every(Number.isFinite) && camera[2] > 0 ? camera : null;
  return next;
}

let lastWritten = "";
let writing = 0;
function writeFragment() {
  clearTimeout(writing);
  // Browsers refuse more than a hundred changes of the address in half a minute.
  writing = setTimeout(() => {
    lastWritten = fragment();
    try {
      history.replaceState(null, "", lastWritten ? `#${lastWritten}` : location.href.split("#")[0]);
    } catch {
      // Some browsers refuse this to files; the fragment alone may always be set.
      location.hash = lastWritten;
    }
  }, 150);
}
