// How things are said: dates, names, counts; and the making of elements. Text always goes in as text, never as HTML.

function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "class") element.className = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}
function svg(tag, attributes, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes || {})) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
const byId = (id) => document.getElementById(id);
const button = (label, act, attributes) => make("button", { type: "button", onclick: act, ...attributes }, label);

const number = new Intl.NumberFormat("en");
const count = (n, one, many) => `${number.format(n)} ${n === 1 ? one : many || `${one}s`}`;

// ------------------------------------------------------------ days: yyyymmdd in the data, days since 1970 in sums

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const parts = (day) => [Math.floor(day / 10000), Math.floor(day / 100) % 100, day % 100];
const serial = (day) => {
  const [year, month, date] = parts(day);
  // Date.UTC takes a year below 100 for one of the twentieth century.
  if (year >= 100) return Math.round(Date.UTC(year, month - 1, date) / 86400000);
  return Math.round(new Date(0).setUTCFullYear(year, month - 1, date) / 86400000);
};
const daySerial = (days) => {
  const moment = new Date(days * 86400000);
  return moment.getUTCFullYear() * 10000 + (moment.getUTCMonth() + 1) * 100 + moment.getUTCDate();
};
const iso = (day) => {
  const [year, month, date] = parts(day);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
};
const fromIso = (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text || "") ? Number(text.replaceAll("-", "")) : 0);
const sayDay = (day) => { const [year, month, date] = parts(day); return `${date} ${MONTHS[month - 1]} ${year}`; };

function sayWhen(first, last, precision) {
  if (!first) return "No date";
  const [year, month] = parts(first);
  if (precision === 3) return String(year);
  if (precision === 2) return `${MONTHS[month - 1]} ${year}`;
  return first === last ? sayDay(first) : `${sayDay(first)} – ${sayDay(last)}`;
}
const isoWhen = (first, last, precision) => {
  if (!first) return "";
  if (precision === 3) return iso(first).slice(0, 4);
  if (precision === 2) return iso(first).slice(0, 7);
  return first === last ? iso(first) : `${iso(first)}/${iso(last)}`;
};
const whenOf = (e) => sayWhen(events.first[e], events.last[e], events.precision[e]);

// ------------------------------------------------------------ names

const nodeName = (node) => (node < ACTORS ? actors.name[node] : gatheringName(GATHERINGS[node - ACTORS]));
const gatheringName = (e) => `${typeLabel(e)}, ${count(partiesOf(e).length, "party", "parties")}`;
const countryName = (code) => raw.countries[code] || code;
const typeLabel = (e) => {
  const type = TYPES[events.type[e]].label;
  return events.mode[e] < 0 ? type : `${type} · ${MODES[events.mode[e]].label}`;
};
const names = (rows) => rows.map((row) => actors.name[row]).join(", ");
const arrow = (e) => (recipientsOf(e).length ? `${names(actorsOf(e))} → ${names(recipientsOf(e))}` : names(actorsOf(e)));
const articleName = (article) => article.title || article.id;
const speakerName = (speaker) => (speaker < 0 ? "The article itself" : actors.name[speaker]);

// An event has its mode's score where it has a mode, else its type's; a tie the mean of its events that remain. A shade is
// a step of the scale of colours, -3 (conflict) to 3 (cooperation).
const scoreOf = (e) => (events.mode[e] < 0 ? TYPES[events.type[e]] : MODES[events.mode[e]]).score;
const shadeOf = (e) => shade(scoreOf(e));
const shadeOfTie = (t) => {
  if (typeof ties.events[t] === "number") return shadeOf(ties.events[t]);
  let [sum, n] = [0, 0];
  for (const e of ties.events[t]) if (result.shown[e]) { sum += scoreOf(e); n++; }
  return shade(n ? sum / n : TYPES[ties.type[t]].score);
};
const shade = (score) => {
  const strength = Math.abs(score) >= 5 ? 3 : Math.abs(score) >= 3 ? 2 : Math.abs(score) < 0.5 ? 0 : 1;
  return Math.sign(score) * strength;
};
const SHADES = ["-3", "-2", "-1", "0", "1", "2", "3"];
const SHADE_NAMES = { "-3": "strong conflict", "-2": "conflict", "-1": "mild conflict", 0: "neutral",
  1: "mild cooperation", 2: "cooperation", 3: "strong cooperation" };

// Lower case without accents, for finding.
const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

// ------------------------------------------------------------ the sentence with its marks

// Offsets count code points; where marks overlap, the earlier and longer one wins.
function markedQuote(passage) {
  const text = raw.sentences[passages.sentence[passage]];
  const flat = passages.marks[passage];
  const letters = flat.length ? Array.from(text) : [];
  const marks = [];
  for (let i = 0; i < flat.length; i += 3) marks.push([flat[i + 1], flat[i + 2], MARKS[flat[i]]]);
  marks.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const children = [];
  let at = 0;
  for (const [from, to, role] of marks) {
    if (from < at) continue;
    if (from > at) children.push(letters.slice(at, from).join(""));
    children.push(make("mark", { class: role, title: role }, letters.slice(from, to).join("")));
    at = to;
  }
  children.push(flat.length ? letters.slice(at).join("") : text);
  // The sentence keeps its own direction; stray marks in it cannot turn the text around it.
  return make("blockquote", { dir: "auto" }, make("bdi", {}, children));
}

function announce(text) { byId("live").textContent = text; }
