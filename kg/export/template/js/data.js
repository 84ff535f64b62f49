// The graph as the page carries it (see pack.py), unpacked into arrays that all other files read and none changes.

const raw = JSON.parse(document.getElementById("data").textContent);
const upper = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const drawn = JSON.parse(document.getElementById("network").textContent);

const TYPES = raw.types.map((type) => ({ ...type, label: upper(type.label), quad: upper(type.quad) })); // {name, label, quad, score}, cooperation first
const MODES = raw.modes;                       // {name, label, quad, score}
const KINDS = raw.kinds;
const STATUSES = raw.statuses;
const ROLES = raw.roles;
const MARKS = raw.marks;

const actors = raw.actors;                     // columns: iri, name, kind, country, aliases
const events = raw.events;                     // columns: iri, type, mode, status, first, last, precision, place, actors, recipients, passages
const ties = raw.ties;                         // columns: source, target, type, directed, events
const passages = raw.passages;                 // columns: article, sentence, start, rule, confidence, speaker, marks
const articles = raw.articles;                 // rows: {iri, id, title, publisher, published, url}
const ACTORS = actors.iri.length;
const EVENTS = events.iri.length;
const TIES = ties.source.length;
const GATHERINGS = raw.gatherings;             // the event of each node from ACTORS on
const NODES = ACTORS + GATHERINGS.length;

const iri = (short) => (short.includes("://") ? short : raw.id + short);
const local = (full) => (full.startsWith(raw.id) ? full.slice(raw.id.length) : full);

// Passages stand in the order of the events; firstPassage[e] .. firstPassage[e + 1] are those of event e.
const firstPassage = new Uint32Array(EVENTS + 1);
for (let e = 0; e < EVENTS; e++) firstPassage[e + 1] = firstPassage[e] + events.passages[e];

let nextPassage = firstPassage[EVENTS];
const span = (count) => { const from = nextPassage; nextPassage += count; return [from, nextPassage]; };
const tenures = raw.tenures.map(([short, holder, office, organization, count]) =>
  ({ iri: iri(short), holder, office: raw.words[office], organization, passages: span(count) }));
const memberships = raw.memberships.map(([short, member, organization, role, first, last, precision, count]) =>
  ({ iri: iri(short), member, organization, role: ROLES[role], first, last, precision, passages: span(count) }));

const NONE = [];
const actorsOf = (e) => events.actors[e];
const recipientsOf = (e) => events.recipients[e] || NONE;
const parties = events.actors.map((side, e) => (events.recipients[e] ? side.concat(events.recipients[e]) : side));
const partiesOf = (e) => parties[e];
const eventsOfTie = (t) => (typeof ties.events[t] === "number" ? [ties.events[t]] : ties.events[t]);
const confidenceOf = (e) => {
  let best = 0;
  for (let p = firstPassage[e]; p < firstPassage[e + 1]; p++) if (passages.confidence[p] > best) best = passages.confidence[p];
  return best;
};

// Rows grouped by a number: offsets and rows, made at first use. group(n, each) calls each(add) with add(key, row).
function group(count, each) {
  const sizes = new Uint32Array(count + 1);
  each((key) => { sizes[key + 1]++; });
  for (let i = 0; i < count; i++) sizes[i + 1] += sizes[i];
  const at = sizes.slice(0, count);
  const rows = new Uint32Array(sizes[count]);
  each((key, row) => { rows[at[key]++] = row; });
  return (key) => rows.subarray(sizes[key], sizes[key + 1]);
}
function later(make) {
  let made;
  return (key) => { made = made || make(); return made(key); };
}

// The events of an actor in time order, each once; the ties of a node.
const eventsOf = later(() => group(ACTORS, (add) => {
  for (let e = 0; e < EVENTS; e++) {
    const actorList = actorsOf(e);
    for (const a of actorList) add(a, e);
    for (const r of recipientsOf(e)) if (!actorList.includes(r)) add(r, e);
  }
}));
const tiesOf = later(() => group(NODES, (add) => {
  for (let t = 0; t < TIES; t++) {
    add(ties.source[t], t);
    if (ties.target[t] !== ties.source[t]) add(ties.target[t], t);
  }
}));
const tenuresOf = (actor) => tenures.filter((t) => t.holder === actor || t.organization === actor);
const membershipsOf = (actor) => memberships.filter((m) => m.member === actor || m.organization === actor);

const rowOfIri = later(() => {
  const rows = new Map();
  actors.iri.forEach((short, row) => rows.set(`actor ${short}`, row));
  events.iri.forEach((short, row) => rows.set(`event ${short}`, row));
  articles.forEach((article, row) => rows.set(`article ${article.iri}`, row));
  return (key) => rows.get(key);
});
