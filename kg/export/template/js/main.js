// Everything together: reads the fragment, draws, and from then on answers changes of the state.

function showTheme() {
  const dark = state.theme ? state.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  byId("theme").setAttribute("aria-pressed", String(dark));
  readInk();
}
function showView() {
  const asTable = state.view === "table";
  // A table wants the room of a panel that has nothing of its own to say.
  document.querySelector("main").classList.toggle("wide", asTable && !state.selected);
  byId("canvas").hidden = asTable;
  byId("legend").hidden = asTable;
  byId("stage").classList.toggle("tabled", asTable);
  byId("table").hidden = !asTable;
  byId("as-graph").setAttribute("aria-pressed", String(!asTable));
  byId("as-table").setAttribute("aria-pressed", String(asTable));
  if (asTable) showTable();
  else if (graph.network) { redraw(); useCamera(); }
}

function showLegend() {
  const lines = [["occurred", ""], ["planned", "9 6"], ["hypothetical", "4 5"], ["negated", "1 5"]];
  const signs = { State: ["circle", { cx: 8, cy: 8, r: 6.5, class: "solid" }], Organization: ["rect", { x: 2, y: 2, width: 12, height: 12, rx: 3, class: "solid" }],
    Person: ["circle", { cx: 8, cy: 8, r: 6, class: "open" }], Group: ["path", { d: "M14.5 8 11.2 13.6H4.8L1.5 8 4.8 2.4h6.4z", class: "open" }] };
  byId("legend").replaceChildren(
    make("div", { class: "scale" }, make("span", {}, "Conflict"), SHADES.map((s) => make("i", { class: `swatch s${s.replace("-", "m")}`, title: SHADE_NAMES[s] })), make("span", {}, "cooperation")),
    make("ul", { class: "signs" }, KINDS.map((kind) => make("li", {}, svg("svg", { viewBox: "0 0 16 16", "aria-hidden": "true" }, svg(...signs[kind])), kind))),
    make("ul", { class: "signs" }, lines.map(([status, dash]) => make("li", {}, svg("svg", { viewBox: "0 0 26 8", class: "line", "aria-hidden": "true" }, svg("path", { d: "M1 4h24", "stroke-dasharray": dash })), status))),
    make("p", {}, "Width: number of events"));
}
function showLeftOut() {
  const parts = [];
  if (graph.leftOutNodes) parts.push(`${count(graph.leftOutNodes, "actor")} of ${number.format(graph.leftOutNodes + graph.visible.length)} not drawn: the ${number.format(MOST_NODES)} with most events are.`);
  if (graph.leftOutTies) parts.push(`${count(graph.leftOutTies, "tie")} not drawn: the ${number.format(MOST_TIES)} strongest are.`);
  if (parts.length) parts.push("Search, filter or focus brings the others; the table has all.");
  if (!result.total) parts.push(EVENTS ? "No event passes the filters." : "There is no event in this graph.");
  byId("left-out").textContent = parts.join(" ");
  byId("left-out").hidden = parts.length === 0;
}

function openHelp() {
  const keys = [["/", "search"], ["T", "graph or table"], ["← → ↑ ↓", "in the graph: from actor to actor"], ["Enter", "open the actor; with Shift, everything between it and the open one"],
    ["F", "focus on the neighbourhood"], ["E", "expand it by this actor's"], ["H", "hide the actor"], ["+  −  0", "nearer, farther, all"], ["Shift + arrows", "move the picture"], ["Esc", "close, let go"], ["?", "this help"]];
  const dialog = byId("help");
  dialog.replaceChildren(
    make("div", { class: "head" }, make("h2", { id: "help-title" }, "How to read this page"), make("button", { type: "button", class: "icon", onclick: () => dialog.close() }, cross(), make("span", { class: "unseen" }, "Close"))),
    make("p", {}, "Each line is what one actor did towards another, by type of event; its colour runs from conflict to cooperation, its width grows with the number of events, dashes tell plans and hypotheses. Click a line or an actor to read the sentences; the words that made the fact are marked."),
    make("p", { class: "marks" }, MARKS.map((role) => [make("mark", { class: role }, role), " "])),
    make("p", {}, "Drag an actor to pin it, double-click to show its neighbourhood. The address of the page holds the whole view: copy it to show it to somebody who has this file. The page asks nothing of any network."),
    make("dl", { class: "keys" }, keys.map(([key, what]) => [make("dt", {}, make("kbd", {}, key)), make("dd", {}, what)])),
    make("p", { class: "note" }, `diplomacy-kg ${raw.version}. Confidence is the measured precision of the rule that read the sentence.`));
  dialog.showModal();
}

// ------------------------------------------------------------ one change, one answer

listen((keys, filtering) => {
  // What a filter leaves is seen from where all was seen.
  if (filtering && !state.camera && !keys.has("camera") && state.view === "graph") rememberCamera();
  if (filtering) runFilter();
  if (keys.has("theme")) showTheme();
  if (filtering || keys.has("selected") || keys.has("links")) showResult();
  else if (keys.has("theme")) paintTies();
  if (filtering || keys.has("links") || keys.has("selected")) { showFacets(); showLeftOut(); }
  if (filtering) { showTime(); table.size = 100; announce(`${count(result.total, "event")} of ${number.format(EVENTS)} remain.`); }
  if (keys.has("selected")) document.querySelector("main").classList.toggle("wide", state.view === "table" && !state.selected);
  if (keys.has("view")) showView();
  else if (state.view === "table" && (filtering || keys.has("selected"))) showTable();
  if (keys.has("selected") || filtering) showPanel();
  if (keys.has("selected") && state.selected && hiddenBelow() > 0 && state.view === "graph") centre(selectedNodes());
  if (keys.has("selected") && state.selected) announce(`${byId("panel").querySelector("h2").textContent}: details are open.`);
});

function loadFragment() {
  state = readFragment(location.hash);
  showTheme();
  runFilter();
}
function startDrawers() {
  const filters = byId("filters");
  const toggleFilters = (open) => {
    filters.classList.toggle("open", open);
    byId("open-filters").setAttribute("aria-expanded", String(open));
    (open ? byId("close-filters") : byId("open-filters")).focus();
  };
  byId("open-filters").addEventListener("click", () => toggleFilters(!filters.classList.contains("open")));
  byId("close-filters").addEventListener("click", () => toggleFilters(false));
  filters.addEventListener("keydown", (event) => { if (event.key === "Escape" && filters.classList.contains("open")) toggleFilters(false); });
}
function pageKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && event.target.type !== "checkbox") return;
  if (event.key === "/") byId("search").focus();
  else if (event.key === "t" || event.key === "T") change({ view: state.view === "table" ? "graph" : "table" });
  else if (event.key === "?") openHelp();
  else if (event.key === "Escape" && state.selected) select(null);
  else return;
  event.preventDefault();
}

function start() {
  loadFragment();
  startFacets();
  startTime();
  showLegend();
  startGraph();
  showResult();
  showFacets();
  showLeftOut();
  showTime();
  showPanel();
  showView();
  startSearch();
  startDrawers();
  byId("as-graph").addEventListener("click", () => change({ view: "graph" }));
  byId("as-table").addEventListener("click", () => change({ view: "table" }));
  byId("open-take").addEventListener("click", openTake);
  byId("open-help").addEventListener("click", openHelp);
  byId("theme").addEventListener("click", () => change({ theme: document.documentElement.dataset.theme === "dark" ? "light" : "dark" }));
  document.addEventListener("keydown", pageKey);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { showTheme(); paintTies(); });
  addEventListener("hashchange", () => {
    if (location.hash.slice(1) === lastWritten) return;
    loadFragment();
    change(state, { remember: false });
  });
  addEventListener("beforeprint", () => { if (state.view === "graph") graph.network.redraw(); });
  // Where things are on the screen: for tests, which click as a person does.
  window.diplomacy = {
    node: (name) => graph.network.canvasToDOM(graph.network.getPosition(actors.name.indexOf(name))),
    tie: (source, target, type) => {
      const is = (i, a, b) => actors.name[ties.source[i]] === a && actors.name[ties.target[i]] === b;
      const t = ties.type.findIndex((row, i) => TYPES[row].name === type && (is(i, source, target) || (!ties.directed[i] && is(i, target, source))));
      return t < 0 ? null : graph.network.canvasToDOM(middleOf(t));
    },
    seen: () => ({ actors: graph.visible.length, ties: graph.visibleTies.length, events: result.total }),
    filter: (patch) => { const from = performance.now(); change(patch); return performance.now() - from; },
  };
  document.documentElement.dataset.ready = "yes";
  performance.mark("ready");
}
start();
