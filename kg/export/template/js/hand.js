// The reader's hand on the picture: pointer, keys, camera.

function listenToPointer() {
  const { network } = graph;
  const at = ({ pointer }) => {
    const node = network.getNodeAt(pointer.DOM);
    if (node !== undefined) return { node };
    const tie = network.getEdgeAt(pointer.DOM);
    return typeof tie === "number" ? { tie } : null;
  };
  network.on("click", (params) => {
    network.unselectAll();
    const hit = at(params);
    const extra = params.event.srcEvent && (params.event.srcEvent.shiftKey || params.event.srcEvent.ctrlKey || params.event.srcEvent.metaKey);
    if (!hit) select(null);
    else if (hit.tie !== undefined) select({ what: "tie", tie: hit.tie });
    else choose(hit.node, extra);
  });
  network.on("doubleClick", (params) => { const hit = at(params); if (hit && hit.node !== undefined) expand(hit.node); });
  network.on("hoverNode", ({ node, event }) => hover({ node }, event));
  network.on("blurNode", () => hover(null));
  network.on("hoverEdge", ({ edge, event }) => { if (typeof edge === "number") hover({ tie: edge }, event); });
  network.on("blurEdge", () => hover(null));
  network.on("dragStart", () => hover(null));
  network.on("dragEnd", (params) => {
    network.unselectAll();
    if (params.nodes.length) {
      const pins = new Map(state.pins);
      for (const node of params.nodes) { const { x, y } = network.body.nodes[node]; pins.set(node, turn([Math.round(x), Math.round(y)])); }
      change({ pins });
    } else rememberCamera();
  });
  // vis-network zooms when its frame changes size; the reader did not ask for that.
  network.on("resize", () => queueMicrotask(useCamera));
  network.on("zoom", () => { hover(null); rememberCamera(); });
  byId("graph").addEventListener("mouseleave", () => hover(null));
  byId("graph").addEventListener("keydown", graphKey);
  byId("graph").addEventListener("blur", () => { graph.cursor = null; redraw(); });
  byId("zoom-in").addEventListener("click", () => zoom(1.4));
  byId("zoom-out").addEventListener("click", () => zoom(1 / 1.4));
  byId("fit").addEventListener("click", () => fit(true));
}

// A node becomes the selection; with shift, the second of a pair.
function choose(node, extra) {
  if (node >= ACTORS) return select({ what: "event", event: GATHERINGS[node - ACTORS] });
  const before = state.selected;
  if (extra && before && before.what === "actor" && before.node !== node) return select({ what: "pair", a: before.node, b: node });
  return select({ what: "actor", node });
}
const select = (selected) => change({ selected });

// ------------------------------------------------------------ hovering

function hover(what, event) {
  const before = graph.hovered;
  graph.hovered = what;
  byId("graph").classList.toggle("pointing", what !== null);
  const card = byId("hover");
  card.hidden = what === null;
  if (what) {
    card.replaceChildren(...(what.node === undefined ? hoverTie(what.tie) : hoverNode(what.node)));
    placeCard(card, event);
  }
  const nodeChanged = (before && before.node) !== (what && what.node);
  if (nodeChanged && graph.lit.ties === null) paintTies();
}
function placeCard(card, event) {
  const frame = byId("canvas").getBoundingClientRect();
  const x = (event.clientX ?? event.center?.x ?? frame.left) - frame.left;
  const y = (event.clientY ?? event.center?.y ?? frame.top) - frame.top;
  const { offsetWidth: width, offsetHeight: height } = card;
  card.style.left = `${Math.max(8, Math.min(x + 16, frame.width - width - 8))}px`;
  card.style.top = `${y + 18 + height > frame.height ? Math.max(8, y - height - 14) : y + 18}px`;
}
function hoverNode(node) {
  if (node >= ACTORS) return [make("b", {}, gatheringName(GATHERINGS[node - ACTORS]))];
  const offices = tenures.filter((t) => t.holder === node).map(officeText);
  return [make("b", {}, actors.name[node]), make("p", {}, [KINDS[actors.kind[node]], ...offices].join(" · ")),
    make("p", {}, count(result.ofNode[node], "event"))];
}
const officeText = (t) => (t.organization < 0 ? t.office : `${t.office}, ${actors.name[t.organization]}`);
function hoverTie(t) {
  const shown = eventsOfTie(t).filter((e) => result.shown[e]);
  const rows = shown.slice(0, 2).map((e) => make("div", { class: "said" },
    make("p", { class: "when" }, [whenOf(e), STATUSES[events.status[e]] === "occurred" ? null : STATUSES[events.status[e]]].filter(Boolean).join(" · ")),
    firstPassage[e] < firstPassage[e + 1] ? markedQuote(firstPassage[e]) : null));
  const more = shown.length > 2 ? [make("p", {}, `and ${number.format(shown.length - 2)} more: click to read`)] : [];
  return [make("b", {}, tieTitle(t)), make("p", {}, `${TYPES[ties.type[t]].label} · ${count(shown.length, "event")}`), ...rows, ...more];
}
const tieTitle = (t) => (ties.source[t] === ties.target[t] ? nodeName(ties.source[t])
  : `${nodeName(ties.source[t])} ${ties.directed[t] ? "→" : "–"} ${nodeName(ties.target[t])}`);

// ------------------------------------------------------------ camera

function fit(animated) {
  if (!graph.visible.length) return;
  graph.network.moveTo({ ...boxOf(graph.visible, 1.3), animation: animated && !calm() ? { duration: 300 } : false });
  change({ camera: null });
}
// Where to stand to see these nodes with room for their names.
function boxOf(nodes, nearest) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const node of nodes) {
    const { x, y } = graph.network.body.nodes[node];
    left = Math.min(left, x); right = Math.max(right, x); top = Math.min(top, y); bottom = Math.max(bottom, y);
  }
  const { clientWidth: width, clientHeight: height } = byId("graph");
  const clear = hiddenBelow();
  const scale = Math.min(nearest, Math.max(40, width - Math.min(210, width * 0.3)) / Math.max(1, right - left), Math.max(40, height - clear - 90) / Math.max(1, bottom - top));
  return { position: { x: (left + right) / 2, y: (top + bottom) / 2 + (clear / 2 + 4) / scale }, scale };
}
// On a narrow screen the panel lies over the lower part of the picture.
const hiddenBelow = () => {
  const [panel, canvas] = [byId("panel").getBoundingClientRect(), byId("graph").getBoundingClientRect()];
  return getComputedStyle(byId("panel")).position === "absolute" && panel.height ? Math.max(0, canvas.bottom - panel.top) : 0;
};
const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
function zoom(factor) {
  const scale = Math.max(0.02, Math.min(6, graph.network.getScale() * factor));
  graph.network.moveTo({ scale, animation: false });
  rememberCamera();
}
function rememberCamera() {
  const { x, y } = graph.network.getViewPosition();
  change({ camera: [...turn([x, y]), graph.network.getScale()] });
}
function useCamera() {
  if (!state.camera) return fit(false);
  const scale = state.camera[2];
  const [x, y] = turn(state.camera.slice(0, 2));
  return graph.network.moveTo({ position: { x, y }, scale, animation: false });
}
function centre(nodes) {
  const there = nodes.filter((node) => graph.network.body.nodes[node]);
  if (!there.length) return;
  graph.network.moveTo({ ...boxOf(there, there.length > 1 ? 1.1 : Math.max(0.8, graph.network.getScale())), animation: false });
  rememberCamera();
}

// ------------------------------------------------------------ neighbourhoods

function focus(node) { change({ focus: [node], camera: null }); fit(true); }
function expand(node) {
  if (!state.focus.length) return focus(node);
  if (!state.focus.includes(node)) change({ focus: [...state.focus, node], camera: null });
  return fit(true);
}
function hide(node) {
  change({ hidden: [...state.hidden, node], selected: null });
  announce(`${nodeName(node)} is hidden.`);
}
function unpin(node) {
  const pins = new Map(state.pins);
  pins.delete(node);
  graph.network.moveNode(node, ...turn([raw.x[node], raw.y[node]]));
  change({ pins });
}

// ------------------------------------------------------------ keys on the picture

const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
function graphKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const way = WAYS[event.key];
  const node = graph.cursor ?? (state.selected && state.selected.what === "actor" ? state.selected.node : null);
  if (way && event.shiftKey) pan(way);
  else if (way) step(way);
  else if (event.key === "Enter" && node !== null) choose(node, event.shiftKey);
  else if (event.key === "+" || event.key === "=") zoom(1.4);
  else if (event.key === "-") zoom(1 / 1.4);
  else if (event.key === "0") fit(true);
  else if (event.key === "f" && node !== null) focus(node);
  else if (event.key === "e" && node !== null) expand(node);
  else if (event.key === "h" && node !== null) { graph.cursor = null; hide(node); }
  else if (event.key === "Escape") { graph.cursor = null; select(null); }
  else return;
  event.preventDefault();
  event.stopPropagation();
}
function pan([dx, dy]) {
  const { x, y } = graph.network.getViewPosition();
  const stride = 80 / graph.network.getScale();
  graph.network.moveTo({ position: { x: x + dx * stride, y: y + dy * stride }, animation: false });
  rememberCamera();
}
// The next node in a direction: near, and rather ahead than aside.
function step([dx, dy]) {
  const positions = graph.network.body.nodes;
  if (graph.cursor === null || !graph.visible.includes(graph.cursor)) {
    const selected = selectedNodes().find((node) => graph.visible.includes(node));
    if (graph.cursor === null && selected === undefined) return standOn(graph.visible[0]);
    graph.cursor = selected ?? graph.visible[0];
  }
  const here = positions[graph.cursor];
  let best = null;
  let least = Infinity;
  for (const node of graph.visible) {
    const ahead = (positions[node].x - here.x) * dx + (positions[node].y - here.y) * dy;
    const aside = Math.abs((positions[node].x - here.x) * dy) + Math.abs((positions[node].y - here.y) * dx);
    if (ahead > 1 && ahead + 2 * aside < least) { least = ahead + 2 * aside; best = node; }
  }
  return best === null ? undefined : standOn(best);
}
function standOn(node) {
  if (node === undefined) return;
  graph.cursor = node;
  const { x, y } = graph.network.canvasToDOM(graph.network.getPosition(node));
  const { clientWidth: width, clientHeight: height } = byId("graph");
  if (x < 40 || y < 40 || x > width - 40 || y > height - 40) graph.network.moveTo({ position: graph.network.getPosition(node), animation: false });
  redraw();
  announce(`${nodeName(node)}, ${kindOf(node)}, ${count(result.ofNode[node], "event")}. Enter opens it.`);
}
