// How a node, a tie and a name look, on any 2D context: the screen's, a PNG's, or the recorder that writes SVG (take.js).

let ink = {};
// The colours stand in the style sheet, for light and dark; canvas needs their values.
function readInk() {
  const style = getComputedStyle(document.documentElement);
  const value = (name) => style.getPropertyValue(name).trim();
  ink = { paper: value("--stage"), text: value("--text"), soft: value("--soft"), faint: value("--faint"), accent: value("--accent"),
    node: value("--node"), onNode: value("--on-node"), person: value("--person"), onPerson: value("--on-person"), card: value("--card"),
    shades: Object.fromEntries(SHADES.map((s) => [s, value(`--shade-${s.replace("-", "m")}`)])) };
}
const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif';

// Radius in units of the picture (neighbours stand at least 90 apart).
const eventCount = new Uint32Array(NODES);
for (let e = 0; e < EVENTS; e++) {
  const list = actorsOf(e);
  for (const a of list) eventCount[a]++;
  for (const r of recipientsOf(e)) if (!list.includes(r)) eventCount[r]++;
}
const radius = (node) => (node >= ACTORS ? 6 : Math.min(32, 13 + 3.4 * Math.sqrt(eventCount[node])));
// Pixels of the screen that a node has however far away: the strong stand out of a crowd.
const strongest = eventCount.reduce((most, n) => Math.max(most, n), 1);
const least = (node) => 2.6 + (node < ACTORS ? 5.5 * Math.sqrt(eventCount[node] / strongest) : 0);
// Many ties lie on each other: the more there are, the fainter each.
const tieStrength = (n) => (n <= 300 ? 0.92 : Math.max(0.3, 0.92 - 0.2 * Math.log2(n / 300)));
const tieWidth = (n) => Math.min(9, 1.1 + 1.15 * Math.log2(n));

// ------------------------------------------------------------ nodes

function outline(ctx, kind, x, y, r) {
  ctx.beginPath();
  if (kind === "Organization") {
    const half = r * 0.9;
    const corner = half * 0.32;
    ctx.moveTo(x - half + corner, y - half);
    ctx.lineTo(x + half - corner, y - half); ctx.quadraticCurveTo(x + half, y - half, x + half, y - half + corner);
    ctx.lineTo(x + half, y + half - corner); ctx.quadraticCurveTo(x + half, y + half, x + half - corner, y + half);
    ctx.lineTo(x - half + corner, y + half); ctx.quadraticCurveTo(x - half, y + half, x - half, y + half - corner);
    ctx.lineTo(x - half, y - half + corner); ctx.quadraticCurveTo(x - half, y - half, x - half + corner, y - half);
  } else if (kind === "Group") {
    for (let i = 0; i < 6; i++) {
      const turn = (i * Math.PI) / 3;
      if (i) ctx.lineTo(x + r * Math.cos(turn), y + r * Math.sin(turn));
      else ctx.moveTo(x + r, y);
    }
  } else ctx.arc(x, y, r, 0, 2 * Math.PI);
  ctx.closePath();
}
const kindOf = (node) => (node < ACTORS ? KINDS[actors.kind[node]] : "Gathering");

function paintNode(ctx, node, x, y, { lit, dim, scale }) {
  const kind = kindOf(node);
  const r = Math.max(radius(node), least(node) / scale);
  const solid = kind === "State" || kind === "Organization";
  ctx.globalAlpha = dim ? 0.22 : 1;
  if (lit) {
    outline(ctx, kind, x, y, r + 5 / Math.min(scale, 1));
    ctx.fillStyle = ink.accent;
    ctx.fill();
  }
  outline(ctx, kind, x, y, r);
  if (dim) {
    // Ties do not shine through what is faint.
    ctx.globalAlpha = 1;
    ctx.fillStyle = ink.paper;
    ctx.fill();
    ctx.globalAlpha = 0.22;
  }
  ctx.fillStyle = kind === "Gathering" ? ink.soft : solid ? ink.node : ink.person;
  ctx.fill();
  ctx.lineWidth = Math.max(1.6, 1 / scale);
  ctx.strokeStyle = solid || kind === "Gathering" ? ink.paper : ink.node;
  ctx.setLineDash([]);
  ctx.stroke();
  if (r * scale > 6 && kind !== "Gathering") paintSign(ctx, node, kind, x, y, r);
  ctx.globalAlpha = 1;
}

// What stands inside a node: a state's code, an organization's initials, a bust, three busts.
function paintSign(ctx, node, kind, x, y, r) {
  if (kind === "Person") bust(ctx, x, y, r, 0.62);
  else if (kind === "Group") {
    bust(ctx, x - r * 0.36, y + r * 0.02, r, 0.36);
    bust(ctx, x + r * 0.36, y + r * 0.02, r, 0.36);
    bust(ctx, x, y + r * 0.1, r, 0.44);
  } else {
    const sign = kind === "State" ? actors.country[node] || "" : initials(actors.name[node]);
    ctx.fillStyle = ink.onNode;
    ctx.textAlign = "center";
    ctx.textBaseline = "middle";
    ctx.font = `700 ${(r * (sign.length > 3 ? 0.56 : 0.7)).toFixed(1)}px ${FONT}`;
    ctx.fillText(sign, x, y + r * 0.04);
  }
}
function bust(ctx, x, y, r, size) {
  ctx.fillStyle = ink.onPerson;
  ctx.beginPath();
  ctx.arc(x, y - r * size * 0.42, r * size * 0.4, 0, 2 * Math.PI);
  ctx.closePath();
  ctx.fill();
  ctx.beginPath();
  ctx.moveTo(x - r * size * 0.75, y + r * size * 0.85);
  ctx.quadraticCurveTo(x - r * size * 0.75, y + r * size * 0.1, x, y + r * size * 0.1);
  ctx.quadraticCurveTo(x + r * size * 0.75, y + r * size * 0.1, x + r * size * 0.75, y + r * size * 0.85);
  ctx.closePath();
  ctx.fill();
}
function initials(name) {
  const words = Array.from(name.matchAll(/[\p{L}\p{N}]+/gu), (match) => match[0]);
  if (words.length === 1) return Array.from(words[0]).slice(0, words[0] === words[0].toUpperCase() ? 4 : 2).join("").toUpperCase();
  return words.filter((word) => /^\p{Lu}/u.test(word)).slice(0, 3).map((word) => Array.from(word)[0]).join("") || "•";
}

// ------------------------------------------------------------ ties

const tieColour = (t) => ink.shades[String(shadeOfTie(t))];
// Dashes where nothing of what remains has happened: long for plans, short for hypotheses, dots for what is denied.
function tieDashes(t) {
  let least = STATUSES.length;
  for (const e of eventsOfTie(t)) if (result.shown[e]) least = Math.min(least, events.status[e]);
  return { planned: [9, 6], hypothetical: [4, 5], negated: [1, 5] }[STATUSES[least]] || false;
}

// Ties of the same two nodes are fanned out, whichever way they point; loops are turned around their node.
const bends = new Map();
function bendOf(t) {
  if (!bends.size) {
    const fans = new Map();
    for (let i = 0; i < TIES; i++) {
      const a = Math.min(ties.source[i], ties.target[i]);
      const key = a * NODES + Math.max(ties.source[i], ties.target[i]);
      if (!fans.has(key)) fans.set(key, []);
      fans.get(key).push(i);
    }
    for (const fan of fans.values()) fan.forEach((i, at) => bends.set(i, [at, fan.length]));
  }
  return bends.get(t);
}
function tieShape(t) {
  const [at, of] = bendOf(t);
  const source = ties.source[t];
  if (source === ties.target[t]) return { selfReference: { size: radius(source) * 0.75, angle: Math.PI / 4 + (at * Math.PI) / 3, renderBehindTheNode: true } };
  const bend = (at - (of - 1) / 2) * Math.min(0.16, 0.8 / of) * (source < ties.target[t] ? 1 : -1);
  if (Math.abs(bend) < 0.01) return { smooth: false };
  return { smooth: { enabled: true, type: bend > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(bend) } };
}

// ------------------------------------------------------------ names, as many as have room

const labelWidths = new Map();
const LABEL = 12;                              // pixels of the screen
function labelWidth(ctx, text, weight) {
  const key = weight + text;
  let width = labelWidths.get(key);
  if (width === undefined) {
    ctx.font = `${weight} ${LABEL}px ${FONT}`;
    width = ctx.measureText(text).width;
    labelWidths.set(key, width);
  }
  return width;
}
const shorten = (name, most) => (name.length > most ? `${Array.from(name).slice(0, most - 1).join("").trimEnd()}…` : name);

// Boxes on the screen that are taken; a grid keeps asking cheap.
class Room {
  constructor() { this.cells = new Map(); }
  * keys([left, top, right, bottom]) {
    for (let x = Math.floor(left / 80); x <= Math.floor(right / 80); x++) {
      for (let y = Math.floor(top / 80); y <= Math.floor(bottom / 80); y++) yield x * 100003 + y;
    }
  }
  free(box) {
    for (const key of this.keys(box)) {
      for (const [l, t, r, b] of this.cells.get(key) || NONE) if (box[0] < r && box[2] > l && box[1] < b && box[3] > t) return false;
    }
    return true;
  }
  take(box) {
    for (const key of this.keys(box)) {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push(box);
    }
  }
}

// spots: {node, x, y, lit, dim} in the picture's units, most important first; the context is already scaled by scale.
function paintLabels(ctx, spots, scale, room, inSight, edges) {
  const seen = spots.filter(inSight);
  for (const { node, x, y } of seen.slice(0, 1200)) {
    const r = Math.max(radius(node) * scale, least(node));
    // In a crowd of dots a name may cover some of them.
    if (r < 5.5 && seen.length > 150) continue;
    room.take([x * scale - r, y * scale - r, x * scale + r, y * scale + r]);
  }
  let written = 0;
  for (const spot of seen) {
    if (written > (seen.length > 150 ? 80 : 260)) break;
    if (spot.node >= ACTORS || (spot.dim && seen.length > 60)) continue;
    if (paintLabel(ctx, spot, scale, room, edges, seen.length > 150)) written++;
  }
}
function paintLabel(ctx, { node, x, y, lit, dim }, scale, room, [first, last], crowd) {
  const text = shorten(actors.name[node], 30);
  const weight = lit || KINDS[actors.kind[node]] === "State" ? 600 : 500;
  const width = labelWidth(ctx, text, weight);
  const r = Math.max(radius(node) * scale, least(node)) + 2;
  const [sx, sy] = [x * scale, y * scale];
  const places = [[sx - width / 2, sy + r], [sx - width / 2, sy - r - LABEL - 3], [sx + r + 2, sy - LABEL / 2 - 1], [sx - r - 2 - width, sy - LABEL / 2 - 1]];
  const free = places.filter(([left, top]) => room.free([left - 2, top, left + width + 2, top + LABEL + 3]));
  const place = free.find(([left]) => left >= first * scale && left + width <= last * scale) || (crowd ? null : free[0]) || (lit ? places[0] : null);
  if (!place) return false;
  room.take([place[0] - 2, place[1], place[0] + width + 2, place[1] + LABEL + 3]);
  write(ctx, text, place[0] / scale, (place[1] + LABEL) / scale, weight, scale, dim ? ink.faint : ink.text);
  return true;
}
function write(ctx, text, x, y, weight, scale, colour) {
  ctx.font = `${weight} ${LABEL / scale}px ${FONT}`;
  ctx.textAlign = "left";
  ctx.textBaseline = "alphabetic";
  ctx.lineJoin = "round";
  ctx.setLineDash([]);
  ctx.lineWidth = 3.5 / scale;
  ctx.strokeStyle = ink.paper;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = colour;
  ctx.fillText(text, x, y);
}
