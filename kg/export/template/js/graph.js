// The picture: vis-network draws and moves it, this file tells it what is in sight. Positions come from the build, so
// nothing shakes. A filter only flips what is visible: in Chromium, 9,000 ties take 2 ms that way, against 150 ms and
// more through vis-network's data sets.

const { nodes: MOST_NODES, ties: MOST_TIES } = raw.most;
const structure = [                            // offices and memberships, drawn as thin lines
  ...tenures.filter((t) => t.organization >= 0).map((t) => ({ a: t.holder, b: t.organization })),
  ...memberships.map((m) => ({ a: m.member, b: m.organization })),
];

const graph = {
  network: null, nodes: null, edges: null,
  visible: [],                                 // nodes in sight, most events first
  visibleTies: [],
  ranks: [],
  leftOutNodes: 0, leftOutTies: 0,
  hovered: null,                               // {node} or {tie}
  cursor: null,                                // the node that the arrow keys stand on
  lit: { strong: new Set(), nodes: new Set(), ties: null },       // what the selection brings forth; ties null: all
};

function startGraph() {
  const ids = new Set(drawn.nodes.map((node) => node.id));
  graph.nodes = new vis.DataSet([...ids].map(placed));
  graph.edges = new vis.DataSet([...drawn.edges.map((edge) => tieLook(edge.id)),
    ...structure.map(structureLook).filter(({ from, to }) => ids.has(from) && ids.has(to))]);
  const options = drawn.options;
  options.nodes.ctxRenderer = ({ ctx, id, x, y, state: { hover } }) => ({
    drawNode: () => paintNode(ctx, id, x, y, { ...looks(id), lit: looks(id).lit || hover, scale: graph.network.getScale() }),
    nodeDimensions: { width: radius(id) * 2, height: radius(id) * 2 },
  });
  graph.network = new vis.Network(byId("graph"), { nodes: graph.nodes, edges: graph.edges }, options);
  graph.network.on("afterDrawing", paintNames);
  paintFromAfar(graph.network.renderer);
  listenToPointer();
}

// The build lays out for a screen wider than high; on one that is higher than wide the picture lies on its side. What is
// kept (pins, camera) is kept as built.
const turned = innerWidth < innerHeight * 0.8;
const turn = ([x, y]) => (turned ? [y, x] : [x, y]);
const placed = (id) => {
  const [x, y] = turn(state.pins.get(id) || [raw.x[id], raw.y[id]]);
  return { id, x, y, shape: "custom" };
};
const looks = (node) => ({
  lit: (state.selected && graph.lit.strong.has(node)) || graph.cursor === node,
  dim: graph.lit.ties !== null && !graph.lit.nodes.has(node),
});
// Colour, width and dashes are set by paintTies: what vis-network merges for each of ten thousand ties it should not merge.
const tieLook = (t) => {
  const look = { id: t, from: ties.source[t], to: ties.target[t], ...tieShape(t) };
  if (ties.directed[t] && ties.source[t] !== ties.target[t]) look.arrows = "to";
  return look;
};
const structureLook = ({ a, b }, row) => ({ id: `s${row}`, from: a, to: b, width: 1, dashes: [2, 4] });
const colour = (value, opacity) => ({ color: value, hover: value, highlight: value, inherit: false, opacity });
const redraw = () => graph.network.body.emitter.emit("_requestRedraw");

// From afar, where an arrowhead or a dash is smaller than two pixels, ties are drawn as plain lines, all of one look in one
// stroke: of ten thousand that takes a third of the time.
const FAR = 0.3;
const MANY = 1500;
function paintFromAfar(renderer) {
  const [paintLines, paintArrows] = [renderer._drawEdges.bind(renderer), renderer._drawArrows.bind(renderer)];
  const afar = () => graph.network.getScale() < FAR && graph.visibleTies.length > MANY;
  renderer._drawArrows = (ctx) => { if (!afar()) paintArrows(ctx); };
  renderer._drawEdges = (ctx) => { if (afar()) paintStrokes(ctx, graph.network.getScale()); else paintLines(ctx); };
}
function paintStrokes(ctx, scale) {
  const strokes = new Map();
  for (const id of graph.network.body.edgeIndices) {
    const { options, from, to, edgeType } = graph.network.body.edges[id];
    const key = `${options.color.color} ${options.color.opacity} ${Math.round(options.width * 2)}`;
    if (!strokes.has(key)) strokes.set(key, { options, path: new Path2D() });
    const { path } = strokes.get(key);
    if (from === to) {
      const { size, angle } = options.selfReference;
      const [x, y] = [from.x + radius(from.id) * Math.cos(angle), from.y - radius(from.id) * Math.sin(angle)];
      path.moveTo(x + size, y);
      path.arc(x, y, size, 0, 2 * Math.PI);
      continue;
    }
    const via = edgeType.getViaNode ? edgeType.getViaNode() : null;
    path.moveTo(from.x, from.y);
    if (via && via.x !== undefined) path.quadraticCurveTo(via.x, via.y, to.x, to.y);
    else path.lineTo(to.x, to.y);
  }
  ctx.setLineDash([]);
  for (const { options, path } of strokes.values()) {
    ctx.globalAlpha = options.color.opacity;
    ctx.strokeStyle = options.color.color;
    ctx.lineWidth = Math.max(options.width, 0.5 / scale);
    ctx.stroke(path);
  }
  ctx.globalAlpha = 1;
}

// ------------------------------------------------------------ what is in sight

function showResult() {
  chooseNodes();
  const inSight = new Set(graph.visible);
  // Each addition would be painted at once, with all that is about to be hidden.
  graph.network.body.emitter.emit("_blockRedraw");
  const missing = graph.visible.filter((node) => !graph.network.body.nodes[node]);
  if (missing.length) graph.nodes.add(missing.map(placed));
  chooseTies(inSight);
  const unknown = graph.visibleTies.filter((t) => !graph.network.body.edges[t]);
  if (unknown.length) graph.edges.add(unknown.map(tieLook));
  addStructure(missing);
  const { body } = graph.network;
  const wanted = new Set(graph.visibleTies);
  for (const [id, node] of Object.entries(body.nodes)) node.options.hidden = !inSight.has(Number(id));
  for (const edge of Object.values(body.edges)) {
    edge.options.hidden = typeof edge.id === "string" ? !(state.links && inSight.has(edge.fromId) && inSight.has(edge.toId)) : !wanted.has(edge.id);
  }
  body.nodeIndices = [...graph.visible].reverse();
  body.edgeIndices = Object.values(body.edges).filter((edge) => !edge.options.hidden).map((edge) => edge.id);
  graph.network.body.emitter.emit("_allowRedraw");
  paintTies();
}
function addStructure(missing) {
  if (!missing.length) return;
  const fresh = structure.map((link, row) => [link, row]).filter(([{ a, b }, row]) =>
    !graph.network.body.edges[`s${row}`] && graph.network.body.nodes[a] && graph.network.body.nodes[b]);
  graph.edges.add(fresh.map(([link, row]) => structureLook(link, row)));
}

function chooseNodes() {
  const hidden = new Set(state.hidden);
  const eligible = [];
  for (let node = 0; node < NODES; node++) if (result.ofNode[node] && !hidden.has(node)) eligible.push(node);
  const also = new Set(state.selected ? selectedNodes() : NONE);
  eligible.sort((a, b) => also.has(b) - also.has(a) || result.ofNode[b] - result.ofNode[a] || a - b);
  graph.leftOutNodes = Math.max(0, eligible.length - MOST_NODES);
  graph.visible = eligible.slice(0, MOST_NODES);
  const there = new Set(graph.visible);
  const fits = (node) => !there.has(node) && !hidden.has(node) && (!state.kind.size || state.kind.has(actors.kind[node]));
  const bring = (node) => { if (fits(node) && graph.visible.length < MOST_NODES) { there.add(node); graph.visible.push(node); } };
  for (const node of also) if (!there.has(node)) { there.add(node); graph.visible.push(node); }
  if (state.links) {
    const known = new Set(there);
    for (const { a, b } of structure) { if (known.has(a)) bring(b); if (known.has(b)) bring(a); }
  }
}
function chooseTies(inSight) {
  const all = [];
  for (let t = 0; t < TIES; t++) if (result.ofTie[t] && inSight.has(ties.source[t]) && inSight.has(ties.target[t])) all.push(t);
  graph.leftOutTies = Math.max(0, all.length - MOST_TIES);
  graph.visibleTies = graph.leftOutTies ? all.sort((a, b) => result.ofTie[b] - result.ofTie[a] || a - b).slice(0, MOST_TIES) : all;
}

// Widths, dashes and strength of all ties, for the present filter, selection and theme.
function paintTies() {
  graph.lit = litBySelection();
  const only = graph.lit.ties || (graph.hovered && graph.hovered.node !== undefined ? new Set(tiesOf(graph.hovered.node)) : null);
  const strength = tieStrength(graph.visibleTies.length);
  for (const t of graph.visibleTies) {
    const { options } = graph.network.body.edges[t];
    const on = !only || only.has(t);
    options.width = tieWidth(result.ofTie[t]) * (graph.lit.ties && on ? 1.35 : 1);
    options.dashes = tieDashes(t);
    options.color = colour(tieColour(t), !on ? Math.min(0.1, strength / 4) : only ? 0.92 : strength);
  }
  for (const edge of Object.values(graph.network.body.edges)) {
    if (typeof edge.id === "string") edge.options.color = colour(ink.faint, only ? 0.25 : 0.9);
  }
  redraw();
}

// ------------------------------------------------------------ the selection in the picture

function selectedNodes(selected = state.selected) {
  if (!selected) return NONE;
  if (selected.what === "actor") return [selected.node];
  if (selected.what === "pair") return [selected.a, selected.b];
  if (selected.what === "tie") return [ties.source[selected.tie], ties.target[selected.tie]];
  if (selected.what === "event") return [...new Set(partiesOf(selected.event))];
  return NONE;
}
function litBySelection() {
  const { selected } = state;
  const strong = new Set(selectedNodes());
  const nodes = new Set(strong);
  let only = null;
  if (selected && selected.what === "actor") only = new Set(tiesOf(selected.node).filter((t) => result.ofTie[t]));
  else if (selected && selected.what === "tie") only = new Set([selected.tie]);
  else if (selected && selected.what === "pair") {
    const path = shortestPath(selected.a, selected.b);
    only = new Set([...tiesBetween(selected.a, selected.b), ...path.flatMap((node, i) => (i ? tiesBetween(path[i - 1], node) : []))]);
    for (const node of path) strong.add(node);
  } else if (selected && selected.what === "event") only = new Set(tiesOfEvent(selected.event));
  if (only) for (const t of only) { nodes.add(ties.source[t]); nodes.add(ties.target[t]); }
  return { strong, nodes, ties: only };
}
const tiesBetween = (a, b) => [...tiesOf(a)].filter((t) => result.ofTie[t] && (ties.source[t] === b || ties.target[t] === b) && (a !== b || ties.source[t] === ties.target[t]));
const tiesOfEvent = (e) => [...new Set(partiesOf(e).flatMap((a) => [...tiesOf(a)]))].filter((t) => eventsOfTie(t).includes(e));

// The nodes from a to b over as few ties as can be, over what the filters leave; of equally short ways the one by the
// strongest ties first. Empty where there is none.
function shortestPath(a, b) {
  const from = new Map([[a, a]]);
  let border = [a];
  while (border.length && !from.has(b)) {
    const next = [];
    for (const node of border) {
      for (const t of tiesOf(node)) {
        const other = ties.source[t] === node ? ties.target[t] : ties.source[t];
        if (result.ofTie[t] && !from.has(other)) { from.set(other, node); next.push(other); }
      }
    }
    border = next;
  }
  if (!from.has(b)) return [];
  const path = [b];
  while (path[0] !== a) path.unshift(from.get(path[0]));
  return path;
}

// ------------------------------------------------------------ names, and what a tie says

function paintNames(ctx) {
  const scale = graph.network.getScale();
  const positions = graph.network.body.nodes;
  const { clientWidth: width, clientHeight: height } = byId("graph");
  const [left, top] = Object.values(graph.network.DOMtoCanvas({ x: 0, y: 0 }));
  const [right, bottom] = Object.values(graph.network.DOMtoCanvas({ x: width, y: height }));
  const inSight = ({ x, y }) => x > left - 60 && x < right + 60 && y > top - 30 && y < bottom + 30;
  paintAllNames(ctx, scale, inSight, positions, [left, right]);
}
function paintAllNames(ctx, scale, inSight, positions, edges) {
  const first = [graph.cursor, graph.hovered && graph.hovered.node, ...graph.lit.strong].filter((node) => typeof node === "number");
  const order = [...new Set([...first, ...graph.visible])].filter((node) => positions[node]);
  const room = new Room();
  const spots = order.map((node) => ({ node, x: positions[node].x, y: positions[node].y, ...looks(node) }));
  paintLabels(ctx, spots, scale, room, inSight, edges);
  paintTieNames(ctx, scale, room, inSight);
}
// A tie's type and count on its middle, where there is room and the picture is near enough.
function paintTieNames(ctx, scale, room, inSight) {
  const chosen = graph.lit.ties ? graph.visibleTies.filter((t) => graph.lit.ties.has(t)) : scale > 0.75 ? graph.visibleTies.slice(0, 400) : NONE;
  for (const t of chosen.slice(0, 120)) {
    const middle = middleOf(t);
    if (!middle || !inSight(middle)) continue;
    const text = result.ofTie[t] > 1 ? `${TYPES[ties.type[t]].label} ×${result.ofTie[t]}` : TYPES[ties.type[t]].label;
    const width = labelWidth(ctx, text, 400) * (10.5 / LABEL);
    const [x, y] = [middle.x * scale, middle.y * scale];
    const box = [x - width / 2 - 3, y - 8, x + width / 2 + 3, y + 8];
    if (!room.free(box)) continue;
    room.take(box);
    write(ctx, text, (x - width / 2) / scale, (y + 4) / scale, 400, scale * (LABEL / 10.5), ink.soft);
  }
}
function middleOf(t) {
  const edge = graph.network.body.edges[t];
  if (!edge || !edge.from || !edge.to) return null;
  if (ties.source[t] === ties.target[t]) {
    const { size, angle } = tieShape(t).selfReference;
    const reach = radius(ties.source[t]) + size * 1.2;
    return { x: edge.from.x + reach * Math.cos(angle), y: edge.from.y - reach * Math.sin(angle) };
  }
  const via = edge.edgeType.getViaNode ? edge.edgeType.getViaNode() : null;
  if (!via || via.x === undefined) return { x: (edge.from.x + edge.to.x) / 2, y: (edge.from.y + edge.to.y) / 2 };
  return { x: (edge.from.x + 2 * via.x + edge.to.x) / 4, y: (edge.from.y + 2 * via.y + edge.to.y) / 4 };
}
