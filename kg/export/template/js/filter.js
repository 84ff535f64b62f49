// Which events remain, and how many would remain for each choice. An event must pass every filter; within one filter any
// chosen value will do, only of the kinds every party must have one. A passage must pass all filters about passages at once (article, speaker, confidence, words).

// One bit for each filter that an event or passage fails.
const FAILS = { type: 1, status: 2, kind: 4, country: 8, place: 16, time: 32, near: 64, article: 128, speaker: 256,
  confidence: 512, words: 1024 };

const result = {
  shown: new Uint8Array(EVENTS),        // 1 for each event that remains
  total: 0,
  counts: {},                           // facet -> Map(value -> events that remain with it)
  timed: new Uint8Array(EVENTS),        // 1 for each event that remains but for the time filter
  ofNode: new Uint32Array(NODES),       // events that remain, of each node
  ofTie: new Uint32Array(TIES),
};

function runFilter() {
  const counts = result.counts;
  for (const facet of FACETS) counts[facet] = new Map();
  counts.confidence = new Map();
  const near = neighbourhood();
  const hidden = new Set(state.hidden);
  const sentenceFails = wordsFail();
  result.total = 0;
  result.ofNode.fill(0);
  const tally = newTally(counts);
  for (let e = 0; e < EVENTS; e++) {
    const fails = failsOfEvent(e, near, hidden);
    let onlyTime = 0;
    let passes = 0;
    const from = firstPassage[e];
    // A fact of a user's own may have no passage: it is then as if one nobody says, of no article and no confidence.
    for (let p = from; p < Math.max(firstPassage[e + 1], from + 1); p++) {
      const all = fails | (p < firstPassage[e + 1] ? failsOfPassage(p, sentenceFails) : failsOfNone());
      if (all === 0) passes = 1;
      if ((all & ~FAILS.time) === 0) onlyTime = 1;
      tally.passage(e, p < firstPassage[e + 1] ? p : -1, all);
    }
    result.shown[e] = passes;
    result.timed[e] = onlyTime;
    if (passes) {
      result.total++;
      countNodes(e);
    }
  }
  countTies();
}

function failsOfEvent(e, near, hidden) {
  let fails = 0;
  if (state.type.size && !state.type.has(typeKey(events.type[e], -1)) && !state.type.has(typeKey(events.type[e], events.mode[e]))) fails |= FAILS.type;
  if (state.status.size && !state.status.has(events.status[e])) fails |= FAILS.status;
  if (state.place.size && !state.place.has(events.place[e])) fails |= FAILS.place;
  if (state.kind.size || state.country.size || near || hidden.size) {
    const parties = partiesOf(e);
    if (state.kind.size && !parties.every((a) => state.kind.has(actors.kind[a]))) fails |= FAILS.kind;
    if (state.country.size && !parties.some((a) => state.country.has(actors.country[a] || ""))) fails |= FAILS.country;
    if (near && !parties.every((a) => near.has(a))) fails |= FAILS.near;
    if (hidden.size && parties.every((a) => hidden.has(a))) fails |= FAILS.near;
  }
  if (state.from || state.to) {
    const first = events.first[e];
    if (!first || (state.to && first > state.to) || (state.from && events.last[e] < state.from)) fails |= FAILS.time;
  }
  return fails;
}
function failsOfPassage(p, sentenceFails) {
  let fails = 0;
  if (state.article.size && !state.article.has(passages.article[p])) fails |= FAILS.article;
  if (state.speaker.size && !state.speaker.has(passages.speaker[p])) fails |= FAILS.speaker;
  if (passages.confidence[p] < state.confidence) fails |= FAILS.confidence;
  if (sentenceFails && sentenceFails[passages.sentence[p]]) fails |= FAILS.words;
  return fails;
}

const failsOfNone = () => (state.article.size ? FAILS.article : 0) | (state.speaker.size ? FAILS.speaker : 0)
  | (state.confidence > 0 ? FAILS.confidence : 0) | (state.words ? FAILS.words : 0);

// Counts an event once for each value, where nothing but that value's own filter may fail.
function newTally(counts) {
  const add = (facet, value, e) => {
    const key = counts[facet].get(value);
    if (key === undefined) counts[facet].set(value, [1, e]);
    else if (key[1] !== e) { key[0]++; key[1] = e; }
  };
  return {
    passage(e, p, all) {
      if (all && (all & (all - 1))) return;
      if (all === 0 || all === FAILS.type) {
        add("type", typeKeys[events.type[e]], e);
        if (events.mode[e] >= 0) add("type", typeKey(events.type[e], events.mode[e]), e);
      }
      if (all === 0 || all === FAILS.status) add("status", events.status[e], e);
      if (all === 0 || all === FAILS.kind) {
        const kinds = new Set(partiesOf(e).map((a) => actors.kind[a]));
        for (const kind of kinds) if ([...kinds].every((other) => other === kind || state.kind.has(other))) add("kind", kind, e);
      }
      if (all === 0 || all === FAILS.country) for (const a of partiesOf(e)) if (actors.country[a]) add("country", actors.country[a], e);
      if (events.place[e] && (all === 0 || all === FAILS.place)) add("place", events.place[e], e);
      if (p < 0) return;
      if (all === 0 || all === FAILS.article) add("article", passages.article[p], e);
      if (all === 0 || all === FAILS.speaker) add("speaker", passages.speaker[p], e);
    },
  };
}
const typeKeys = TYPES.map((type) => type.name);
const remaining = (facet, value) => (result.counts[facet].get(value) || [0])[0];

// The nodes in focus and all that share an event with them; null where everything is.
function neighbourhood() {
  if (!state.focus.length) return null;
  const near = new Set();
  for (const node of state.focus) {
    const shared = node < ACTORS ? eventsOf(node) : [GATHERINGS[node - ACTORS]];
    if (node < ACTORS) near.add(node);
    for (const e of shared) for (const a of partiesOf(e)) near.add(a);
  }
  return near;
}

// For each sentence, 1 where it lacks one of the words asked for; null where none is asked for.
let plainSentences = null;
function sentencesInPlain() {
  plainSentences = plainSentences || raw.sentences.map(plain);
  return plainSentences;
}
function wordsFail() {
  const words = plain(state.words).split(/\s+/).filter(Boolean);
  if (!words.length) return null;
  const all = sentencesInPlain();
  const fails = new Uint8Array(all.length);
  for (let s = 0; s < all.length; s++) fails[s] = words.every((word) => all[s].includes(word)) ? 0 : 1;
  return fails;
}

function countNodes(e) {
  const list = actorsOf(e);
  for (const a of list) result.ofNode[a]++;
  for (const r of recipientsOf(e)) if (!list.includes(r)) result.ofNode[r]++;
}
function countTies() {
  for (let t = 0; t < TIES; t++) {
    const of = ties.events[t];
    if (typeof of === "number") result.ofTie[t] = result.shown[of];
    else {
      let sum = 0;
      for (let i = 0; i < of.length; i++) sum += result.shown[of[i]];
      result.ofTie[t] = sum;
    }
  }
  GATHERINGS.forEach((e, g) => { result.ofNode[ACTORS + g] = result.shown[e]; });
}
